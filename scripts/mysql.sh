# shellcheck shell=bash disable=SC2034 # MYSQL_URL and the like are read by ./test
# A throw-away MySQL 9 for the tests. Sourced by ./test after lib.sh.
#
# start_mysql sets MYSQL_URL (JDBC, with user and password) and MYSQL_LABEL (such as "MySQL 9.7.4 (debootstrap)"),
# or returns 1 with MYSQL_WHY_NOT. stop_mysql ends what start_mysql began.

MYSQL_MIN=9
MYSQL_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/xiaohao
MYSQL_ROOTFS=$MYSQL_CACHE/mysql-sid
MYSQL_START_LIMIT_S=90

MYSQL_URL=
MYSQL_LABEL=
MYSQL_WHY_NOT=
MYSQL_PID=
MYSQL_HOME=      # private folder of the running server: data, log, first statements
MYSQL_INSIDE=    # the same folder as the server sees it
MYSQL_COMMAND=() # how to call mysqld
# Tuned for speed and not for safety. What measures empties it: then the server has its own defaults.
MYSQL_TUNING=(--skip-log-bin --innodb-flush-log-at-trx-commit=2 --sync-binlog=0 --innodb-doublewrite=OFF
    --innodb-buffer-pool-size=256M --innodb-redo-log-capacity=64M --table-open-cache=400
    --performance-schema=OFF --max-connections=200)
MYSQL_CLIENT=()  # how to call mysql; empty where there is none
MYSQL_CONTAINER=
MYSQL_PORT=
MYSQL_PASSWORD=

start_mysql() {
    local version
    MYSQL_PASSWORD=$(random_word)
    if [ -n "${XIAOHAO_TEST_MYSQL_URL:-}" ]; then
        MYSQL_URL=$XIAOHAO_TEST_MYSQL_URL
        MYSQL_LABEL='MySQL (XIAOHAO_TEST_MYSQL_URL)'
    elif mysqld_on_path; then
        version=$(mysqld_version mysqld)
        MYSQL_COMMAND=(mysqld)
        if have mysql; then MYSQL_CLIENT=(mysql); fi
        MYSQL_HOME=$(mktemp -d "${TMPDIR:-/tmp}/xiaohao-mysql.XXXXXX")
        MYSQL_INSIDE=$MYSQL_HOME
        run_mysqld "--user=$(id -un)" || return 1
        MYSQL_LABEL="MySQL $version (PATH)"
    elif need_rootfs; then
        version=$(mysqld_version chroot "$MYSQL_ROOTFS" /usr/sbin/mysqld)
        prepare_chroot || return 1
        run_mysqld || return 1
        MYSQL_LABEL="MySQL $version (debootstrap)"
    elif docker_answers; then
        run_container || return 1
    else
        MYSQL_WHY_NOT="no XIAOHAO_TEST_MYSQL_URL, no mysqld $MYSQL_MIN on PATH, ${ROOTFS_WHY_NOT:-no debootstrap}, no Docker engine"
        return 1
    fi
}

# --- a mysqld of this machine -------------------------------------------------------------------

mysqld_version() { "$@" --version 2> /dev/null | sed -n 's/.* Ver \([0-9][0-9.]*\).*/\1/p'; }

mysqld_on_path() {
    local version
    # A MariaDB also answers to mysqld, with a version of 10 or more.
    have mysqld && ! mysqld --version 2> /dev/null | grep -qi mariadb || return 1
    version=$(mysqld_version mysqld)
    [ -n "$version" ] && version_at_least "$version" "$MYSQL_MIN"
}

# run_mysqld [OPTION...] - makes the private data folder and starts MYSQL_COMMAND on a free loopback port.
run_mysqld() {
    local tries
    write_first_statements
    if ! "${MYSQL_COMMAND[@]}" --no-defaults "$@" --initialize-insecure --datadir="$MYSQL_INSIDE/data" \
        ${MYSQL_TUNING[@]+"${MYSQL_TUNING[@]}"} > "$MYSQL_HOME/log" 2>&1; then
        mysql_failed 'could not make its data folder'
        return 1
    fi
    for tries in 1 2 3; do
        MYSQL_PORT=$(free_port) || break
        launch_mysqld "$@"
        if await_mysqld; then
            MYSQL_URL=$(jdbc_url)
            if [ "${#MYSQL_CLIENT[@]}" -gt 0 ]; then
                MYSQL_CLIENT+=(--no-defaults --protocol=TCP --host=127.0.0.1 --port="$MYSQL_PORT" --user=xiaohao)
            fi
            return 0
        fi
        # Another process may have taken the port in between.
        grep -q 'port: .* already in use\|Address already in use' "$MYSQL_HOME/log" || break
        say "Port $MYSQL_PORT was taken; attempt $tries."
    done
    mysql_failed 'did not start'
    return 1
}

write_first_statements() {
    cat > "$MYSQL_HOME/first.sql" << SQL
ALTER USER 'root'@'localhost' IDENTIFIED BY '$MYSQL_PASSWORD';
CREATE USER 'xiaohao'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';
GRANT ALL PRIVILEGES ON *.* TO 'xiaohao'@'%';
SQL
    chmod 644 "$MYSQL_HOME/first.sql"
}

# A session of its own keeps Ctrl-C away from the server while the tests still end.
launch_mysqld() {
    local apart=()
    if have setsid; then apart=(setsid); fi
    ${apart[@]+"${apart[@]}"} "${MYSQL_COMMAND[@]}" --no-defaults "$@" \
        --datadir="$MYSQL_INSIDE/data" --init-file="$MYSQL_INSIDE/first.sql" \
        --socket="$MYSQL_INSIDE/sock" --pid-file="$MYSQL_INSIDE/pid" \
        --bind-address=127.0.0.1 --port="$MYSQL_PORT" --mysqlx=OFF --skip-name-resolve --secure-file-priv=NULL \
        --character-set-server=utf8mb4 ${MYSQL_TUNING[@]+"${MYSQL_TUNING[@]}"} \
        < /dev/null > "$MYSQL_HOME/log" 2>&1 &
    MYSQL_PID=$!
}

await_mysqld() {
    local until=$((SECONDS + MYSQL_START_LIMIT_S))
    while [ "$SECONDS" -lt "$until" ]; do
        if ! kill -0 "$MYSQL_PID" 2> /dev/null; then
            wait "$MYSQL_PID" || true
            MYSQL_PID=
            return 1
        fi
        # The log line comes after the first statements.
        if grep -q 'ready for connections' "$MYSQL_HOME/log" && port_answers "$MYSQL_PORT"; then return 0; fi
        sleep 0.2
    done
    return 1
}

mysql_failed() {
    MYSQL_WHY_NOT="mysqld $1"
    tail -n 20 "$MYSQL_HOME/log" >&2 || true
}

jdbc_url() {
    printf 'jdbc:mysql://127.0.0.1:%s/?user=xiaohao&password=%s&allowPublicKeyRetrieval=true&useSSL=false' \
        "$MYSQL_PORT" "$MYSQL_PASSWORD"
}

# --- Debian sid in a folder ---------------------------------------------------------------------

# need_rootfs - a Debian sid with MySQL under the cache folder; made once.
need_rootfs() {
    if [ "$(id -u)" -ne 0 ] || ! have apt-get; then
        ROOTFS_WHY_NOT='not root on Debian'
        return 1
    fi
    if [ -x "$MYSQL_ROOTFS/usr/sbin/mysqld" ]; then return 0; fi
    if ! have debootstrap && ! install_packages debootstrap; then
        ROOTFS_WHY_NOT='no debootstrap'
        return 1
    fi
    mkdir -p "$MYSQL_CACHE"
    make_rootfs && return 0
    ROOTFS_WHY_NOT='debootstrap failed'
    return 1
}

make_rootfs() {
    local partial mirror
    # Made aside and renamed when whole, so that a broken run leaves nothing that looks ready.
    partial=$(mktemp -d "$MYSQL_ROOTFS.partial.XXXXXX")
    chmod 755 "$partial"
    ROOTFS_PARTIAL=$partial
    mirror=$(debian_mirror)
    say 'Setting up MySQL in a Debian sid folder (once, about a minute) ...'
    if debootstrap --variant=minbase --include=mysql-server-core,mysql-client-core \
        sid "$partial" ${mirror:+"$mirror"} > "$partial.log" 2>&1; then
        rm -rf "$partial"/var/cache/apt/archives/*.deb "$partial"/var/lib/apt/lists/* "$partial"/usr/share/doc
        mv -T "$partial" "$MYSQL_ROOTFS" 2> /dev/null || true # another run may have been first
    else
        tail -n 20 "$partial.log" >&2
    fi
    discard_partial
    [ -x "$MYSQL_ROOTFS/usr/sbin/mysqld" ]
}

discard_partial() {
    [ -n "${ROOTFS_PARTIAL:-}" ] || return 0
    # debootstrap, when interrupted, may leave these mounted.
    umount "$ROOTFS_PARTIAL/proc" "$ROOTFS_PARTIAL/sys" 2> /dev/null || true
    rm -rf --one-file-system "$ROOTFS_PARTIAL" "$ROOTFS_PARTIAL.log"
    ROOTFS_PARTIAL=
}

# debian_mirror - the archive this machine installs its own release from; nothing where it names none.
debian_mirror() {
    [ "$(distribution)" = debian ] || return 0
    all_sources | awk '{ uri = $1; if (uri ~ /^https?:.*debian\/?$/ && $2 !~ /security/ && / main( |$)/) { print uri; exit } }'
}

# all_sources - the binary package sources of apt in both its file formats, one "URI SUITE COMPONENT..." a line.
all_sources() {
    local file folder=${APT_DIR:-/etc/apt}
    for file in "$folder/sources.list" "$folder"/sources.list.d/*.list; do
        if [ -r "$file" ]; then
            sed -n 's/#.*//; s/^deb[[:space:]]\{1,\}\(\[[^]]*\][[:space:]]*\)\{0,1\}//p' "$file"
        fi
    done
    for file in "$folder"/sources.list.d/*.sources; do
        if [ -r "$file" ]; then
            # The comments go first: inside a paragraph they do not end it.
            sed '/^#/d' "$file"
            printf '\n'
        fi
    done | awk -v RS= -v FS='\n' '{
        uri = suite = components = ""
        for (i = 1; i <= NF; i++) {
            split($i, word, " ")
            field = tolower(word[1])
            if (field == "uris:") uri = word[2]
            if (field == "suites:") suite = word[2]
            if (field == "components:") { components = $i; sub(/^[^ ]+/, "", components) }
        }
        print uri, suite components
    }'
}

distribution() { (. /etc/os-release 2> /dev/null && printf '%s' "${ID:-}"); }

# The data folder lies inside the rootfs, and nobody (not root) owns it and runs the server.
prepare_chroot() {
    local folder owner
    for folder in "$MYSQL_ROOTFS"/var/tmp/xiaohao.*; do
        # A run that was killed could not clean up.
        owner=${folder##*/xiaohao.}
        if [ -d "$folder" ] && ! kill -0 "${owner%%.*}" 2> /dev/null; then rm -rf "$folder"; fi
    done
    MYSQL_HOME=$(mktemp -d "$MYSQL_ROOTFS/var/tmp/xiaohao.$$.XXXXXX")
    MYSQL_INSIDE=${MYSQL_HOME#"$MYSQL_ROOTFS"}
    chown 65534:65534 "$MYSQL_HOME"
    MYSQL_COMMAND=(chroot --userspec=65534:65534 "$MYSQL_ROOTFS" /usr/sbin/mysqld)
    MYSQL_CLIENT=(chroot --userspec=65534:65534 "$MYSQL_ROOTFS" /usr/bin/mysql)
}

# could_have_mysql - "yes" where a MySQL can be set up on this machine; nothing where a person has to bring one.
could_have_mysql() {
    if [ -n "${XIAOHAO_TEST_MYSQL_URL:-}" ] || mysqld_on_path || can_install || docker_answers; then printf yes; fi
}

# --- Docker -------------------------------------------------------------------------------------

docker_answers() { have docker && docker info > /dev/null 2>&1; }

run_container() {
    local until
    say 'Starting MySQL in Docker ...'
    MYSQL_CONTAINER=$(docker run --detach --rm --tmpfs /var/lib/mysql --publish 127.0.0.1::3306 \
        --env MYSQL_ROOT_PASSWORD="$MYSQL_PASSWORD" mysql:9 \
        --mysqlx=OFF --character-set-server=utf8mb4 ${MYSQL_TUNING[@]+"${MYSQL_TUNING[@]}"}) || {
        MYSQL_WHY_NOT='docker run failed'
        return 1
    }
    MYSQL_CLIENT=(docker exec --env MYSQL_PWD="$MYSQL_PASSWORD" "$MYSQL_CONTAINER" mysql --protocol=TCP --host=127.0.0.1 --user=root)
    until=$((SECONDS + MYSQL_START_LIMIT_S))
    # Over TCP the image answers only when its own preparations are done.
    until mysql_query 'SELECT 1' > /dev/null 2>&1; do
        if [ "$SECONDS" -ge "$until" ]; then
            MYSQL_WHY_NOT='the container did not answer'
            return 1
        fi
        sleep 0.5
    done
    mysql_query "CREATE USER 'xiaohao'@'%' IDENTIFIED BY '$MYSQL_PASSWORD'; GRANT ALL PRIVILEGES ON *.* TO 'xiaohao'@'%'"
    MYSQL_PORT=$(docker port "$MYSQL_CONTAINER" 3306/tcp | sed -n '1s/.*://p')
    MYSQL_URL=$(jdbc_url)
    MYSQL_LABEL="MySQL $(mysql_query 'SELECT VERSION()') (Docker)"
}

# --- use and end --------------------------------------------------------------------------------

mysql_query() { MYSQL_PWD=$MYSQL_PASSWORD "${MYSQL_CLIENT[@]}" --batch --skip-column-names --execute="$1"; }

# mysql_databases_made - how many databases were created on the server; nothing where nobody can be asked.
mysql_databases_made() {
    [ "${#MYSQL_CLIENT[@]}" -gt 0 ] || return 0
    mysql_query "SHOW GLOBAL STATUS LIKE 'Com_create_db'" 2> /dev/null | awk '{ print $2 }' || true
}

stop_mysql() {
    local tries
    discard_partial
    if [ -n "$MYSQL_PID" ]; then
        kill "$MYSQL_PID" 2> /dev/null || true
        for ((tries = 0; tries < 150; tries++)); do
            kill -0 "$MYSQL_PID" 2> /dev/null || break
            sleep 0.1
        done
        kill -9 "$MYSQL_PID" 2> /dev/null || true
        wait "$MYSQL_PID" 2> /dev/null || true
        MYSQL_PID=
    fi
    if [ -n "$MYSQL_HOME" ]; then
        rm -rf "$MYSQL_HOME"
        MYSQL_HOME=
    fi
    if [ -n "$MYSQL_CONTAINER" ]; then
        docker rm --force "$MYSQL_CONTAINER" > /dev/null 2>&1 || true
        MYSQL_CONTAINER=
    fi
}
