#!/usr/bin/env bash
# Tests of ./run and of the functions that the scripts share, with stand-ins for java, mvn and apt: quick, no network.
set -uo pipefail

REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WORK=$(mktemp -d "${TMPDIR:-/tmp}/xiaohao-scripts.XXXXXX")
OUT=$WORK/out
CHECKS=0
FAILURES=0
BACKGROUND=

# shellcheck disable=SC2317 # called by the trap
clean_up() {
    if [ -n "$BACKGROUND" ]; then kill "$BACKGROUND" 2> /dev/null; fi
    rm -rf "$WORK"
}
trap clean_up EXIT

# --- stand-ins ----------------------------------------------------------------------------------

script() {
    mkdir -p "$(dirname "$1")"
    { printf '#!/usr/bin/env bash\n' && cat; } > "$1"
    chmod +x "$1"
}

# fake_jdk FOLDER VERSION - its java prints its arguments and ends as JAVA_DOES says, except where it prepares a start.
fake_jdk() {
    # For the stand-in to expand.
    # shellcheck disable=SC2016
    script "$1/bin/java" << 'STANDIN'
case $* in
    *jarmode=tools*) mkdir -p "${*: -1}"; exit ;;
    *AOTCacheOutput=*) exit ;;
esac
echo "java $*"
${JAVA_DOES:-true}
STANDIN
    script "$1/bin/javac" <<< 'true'
    printf 'JAVA_VERSION="%s"\n' "$2" > "$1/release"
}

fake_mvn() {
    script "$WORK/bin/mvn" << STANDIN
if [ "\$1" = --version ]; then echo 'Apache Maven $1 (abc)'; exit; fi
echo "mvn \$*"
echo built >> '$WORK/builds'
[ -z "\${MVN_FAILS:-}" ] || { echo 'the compiler is cross'; exit 1; }
mkdir -p ui/target && : > ui/target/xiaohao.jar
STANDIN
}

new_project() {
    rm -rf "$WORK/project" "$WORK/builds"
    mkdir -p "$WORK/project/scripts"
    cp "$REPO/run" "$WORK/project/"
    cp "$REPO/scripts/lib.sh" "$WORK/project/scripts/"
    for module in db backend ui; do
        mkdir -p "$WORK/project/$module/src/main/java"
        : > "$WORK/project/$module/pom.xml"
        : > "$WORK/project/$module/src/main/java/A.java"
        : > "$WORK/project/$module/src/main/java/B.java"
    done
    : > "$WORK/project/pom.xml"
    find "$WORK/project" -exec touch -d '2020-01-01' {} +
    fake_mvn 3.8.7
}

data_written() { : > "$WORK/project/data/xiaohao.mv.db"; }

builds() { if [ -f "$WORK/builds" ]; then wc -l < "$WORK/builds" | tr -d ' '; else echo 0; fi; }

# run ARGUMENT... - calls the project's ./run; sets CODE and fills OUT.
run() {
    env -u XIAOHAO_DATA_DIR JAVA_HOME="${JDK-$WORK/jdk25}" PATH="$WORK/bin:$PATH" XIAOHAO_JVM_DIRS="${JVM_DIRS-}" \
        "$WORK/project/run" "$@" > "$OUT" 2>&1 < /dev/null
    CODE=$?
}

# await COMMAND... - until it succeeds or the background process is gone; the process bounds the wait.
await() {
    until "$@" 2> /dev/null; do
        kill -0 "$BACKGROUND" 2> /dev/null || return 1
        sleep 0.05
    done
}

end_background() {
    kill -TERM "$BACKGROUND"
    wait "$BACKGROUND" 2> /dev/null
    CODE=$?
    BACKGROUND=
}

# --- checks -------------------------------------------------------------------------------------

check() {
    local what=$1
    shift
    CHECKS=$((CHECKS + 1))
    if ! "$@"; then
        FAILURES=$((FAILURES + 1))
        printf 'FAILED: %s (%s)\n' "$what" "$*"
        sed 's/^/    /' "$OUT"
    fi
}

says() { grep -qF -- "$1" "$OUT"; }
silent_on() { ! says "$1"; }
ends_with() { [ "$CODE" -eq "$1" ]; }
same() { [ "$1" = "$2" ]; }

# A port of its own for each run of these tests; nothing listens on it unless a test says so.
PORT=$((33000 + RANDOM % 9000))
fake_jdk "$WORK/jdk25" 25.0.1
script "$WORK/bin/apt-get" <<< 'exit 1'
script "$WORK/bin/apt-cache" <<< 'exit 1'
: > "$OUT"

new_project
run --help
check 'help succeeds' ends_with 0
check 'help names the options' says '--empty'
for bad in '--port' '--port x' '--port 0' '--port 08' '--port 65536' '--port 99999999999999999999' '--port=' '--port -1' '--bogus' 'demo'; do
    # The words are meant to be split.
    # shellcheck disable=SC2086
    run $bad
    check "refuses $bad" ends_with 2
    check "explains $bad" says 'error:'
done
check 'bad arguments build nothing' same "$(builds)" 0

run --port "$PORT"
check 'a first start builds' same "$(builds)" 1
check 'a first start succeeds' ends_with 0
check 'it passes the port on' says "--server.port=$PORT"
check 'it begins with demo content' says '--spring.profiles.active=demo'
check 'it starts the unpacked application' says "-jar $WORK/project/ui/target/run/xiaohao.jar"
check 'data lies beside it' says "--xiaohao.data-dir=$WORK/project/data"
data_written
run --port="$PORT"
check 'a second start does not build' same "$(builds)" 1
check 'without a cache of classes it starts all the same' silent_on '-XX:AOTCache'
: > "$WORK/project/ui/target/run/classes.aot"
run --port="$PORT"
check 'a cache of classes is used' says "-XX:AOTCache=$WORK/project/ui/target/run/classes.aot"
check 'a second start keeps demo content' says '--spring.profiles.active=demo'
run --port "$PORT" --empty
check '--empty is refused on demo data' ends_with 1
check '--empty on demo data is explained' says 'already holds demo content'

touch "$WORK/project/backend/src/main/java/A.java"
run --port "$PORT"
check 'an edited source is built' same "$(builds)" 2
touch -d '2020-01-02' "$WORK/project/ui/target/xiaohao.jar"
rm "$WORK/project/db/src/main/java/B.java"
run --port "$PORT"
check 'a deleted source is built' same "$(builds)" 3
touch -d '2020-01-02' "$WORK/project/ui/target/xiaohao.jar"
find "$WORK"/project/*/src -exec touch -d '2020-01-01' {} +
mkdir -p "$WORK/project/ui/src/main/frontend"
: > "$WORK/project/ui/src/main/frontend/index.html"
run --port "$PORT"
check 'what Vaadin generates is no source' same "$(builds)" 3

new_project
MVN_FAILS=yes run --port "$PORT"
check 'a failed build ends it' ends_with 1
check 'a failed build shows its output' says 'the compiler is cross'
check 'a failed build starts nothing' silent_on '--server.port'

new_project
run --port "$PORT" --empty
check '--empty starts' ends_with 0
check '--empty begins without demo content' silent_on 'spring.profiles.active'
data_written
run --port "$PORT"
check 'a restart stays without demo content' silent_on 'spring.profiles.active'
run --port "$PORT" --empty
check '--empty may be repeated' ends_with 0
rm "$WORK/project/data/mode"
run --port "$PORT"
check 'a database of unknown origin gets no demo content' silent_on 'spring.profiles.active'

JAVA_DOES='exit 7' run --port "$PORT"
check 'the exit code of the application is passed on' ends_with 7

: > "$OUT" # what an earlier start said must not count
env JAVA_HOME="$WORK/jdk25" PATH="$WORK/bin:$PATH" JAVA_DOES='exec sleep 60' XIAOHAO_DATA_DIR="$WORK/elsewhere" \
    "$WORK/project/run" --port "$PORT" > "$OUT" 2>&1 &
BACKGROUND=$!
await says ' -jar '
check 'XIAOHAO_DATA_DIR moves the data' says "--xiaohao.data-dir=$WORK/elsewhere"
if command -v flock > /dev/null; then
    env JAVA_HOME="$WORK/jdk25" PATH="$WORK/bin:$PATH" XIAOHAO_DATA_DIR="$WORK/elsewhere" \
        "$WORK/project/run" --port "$PORT" > "$OUT" 2>&1
    CODE=$?
    check 'one data folder serves one application' ends_with 1
    check 'and that is explained' says 'another Xiaohao is using'
fi
end_background
check 'a signal reaches the application' ends_with 143

JDK='' JVM_DIRS=$WORK/none
fake_jdk "$WORK/old" 21.0.4
ln -sf "$WORK/old/bin/javac" "$WORK/bin/javac"
run --port "$PORT"
check 'an old JDK is not enough' ends_with 1
check 'where to get a JDK is said' says 'no JDK 25 or newer'
mkdir -p "$WORK/jvms"
fake_jdk "$WORK/jvms/a" 27
fake_jdk "$WORK/jvms/b" 1.8.0_402
fake_jdk "$WORK/jvms/c" 26-ea
JVM_DIRS=$WORK/none:$WORK/jvms
run --port "$PORT"
check 'a JDK among the usual folders is found' ends_with 0
touch "$WORK/project/pom.xml"
run --port "$PORT"
check 'the lowest that suffices is taken' says 'with JDK 26'
unset JDK JVM_DIRS

new_project
fake_mvn 3.6.3
run --port "$PORT"
check 'an old Maven is not enough' ends_with 1
check 'where to get Maven is said' says 'no Maven 3.8 or newer'

# --- shared functions ---------------------------------------------------------------------------

# shellcheck source=scripts/lib.sh
. "$REPO/scripts/lib.sh"
# shellcheck source=scripts/mysql.sh
. "$REPO/scripts/mysql.sh"
# shellcheck source=scripts/reports.sh
. "$REPO/scripts/reports.sh"

check 'versions: later minor' version_at_least 3.10 3.8
check 'versions: equal' version_at_least 9 9
check 'versions: earlier' eval '! version_at_least 3.6.3 3.8'

# start_serving ARGUMENT... - ./run with an application that serves a sign-in page, until it is announced.
start_serving() {
    : > "$OUT" # what an earlier start said must not count
    env JAVA_HOME="$WORK/jdk25" PATH="$WORK/bin:$PATH" \
        JAVA_DOES="exec timeout 60 $REAL_JDK/bin/jwebserver -b 127.0.0.1 -p $PORT -d $WORK/pages -o none" \
        "$WORK/project/run" --port "$PORT" "$@" > "$OUT" 2>&1 &
    BACKGROUND=$!
    await says 'Stop: Ctrl-C'
}

# A small web server comes with every JDK.
if REAL_JDK=$(find_jdk) && [ -x "$REAL_JDK/bin/jwebserver" ]; then
    new_project
    mkdir -p "$WORK/pages"
    echo 'sign in' > "$WORK/pages/login"
    check 'a start is announced' start_serving
    check 'with its address' says "http://localhost:$PORT"
    check 'with the demo accounts' says 'sfj.clerk'
    BUILDS=$(builds)
    touch "$WORK/project/pom.xml"
    XIAOHAO_DATA_DIR=$WORK/second run --port "$PORT"
    check 'a port in use ends it' ends_with 1
    check 'a port in use is named' says "port $PORT is already in use"
    check 'a port in use builds nothing' same "$(builds)" "$BUILDS"
    end_background
    rm -rf "$WORK/project/data"
    check 'a start with --empty is announced' start_serving --empty
    check 'without demo accounts' silent_on 'sfj.clerk'
    end_background
fi

# The mirror is read only on Debian; the tests read it everywhere.
distribution() { echo debian; }
APT_DIR=$WORK/apt
mkdir -p "$APT_DIR/sources.list.d"
check 'no sources, no mirror' same "$(debian_mirror)" ''
cat > "$APT_DIR/sources.list.d/debian.sources" << 'TEXT'
Types: deb
URIs: http://vendor.example/tools
Suites: stable
Components: main

# the release
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: contrib main
TEXT
check 'the mirror of a .sources file' same "$(debian_mirror)" http://mirror.example/debian
printf '%s\n' '# deb http://old.example/debian bookworm main' \
    'deb http://safe.example/debian bookworm-security main' \
    'deb [arch=amd64 signed-by=/k] https://list.example/debian/ bookworm main contrib' > "$APT_DIR/sources.list"
check 'the mirror of sources.list' same "$(debian_mirror)" https://list.example/debian/

mkdir -p "$WORK/reports"
printf '<testsuite name="A" tests="5" errors="1" skipped="1" failures="1">\n<testcase name="tests=9"/>\n</testsuite>\n' > "$WORK/reports/TEST-A.xml"
printf '<?xml version="1.0"?>\n<testsuite\n  name="B"\n  time="1"\n  tests="3" errors="0" skipped="0" failures="0"><testcase/></testsuite>\n' > "$WORK/reports/TEST-B.xml"
read_reports "$WORK/rep*"
check 'reports are summed' same "$PASSED $FAILED $SKIPPED" '5 2 1'
read_reports "$WORK/none"
check 'no reports, no tests' same "$PASSED $FAILED $SKIPPED" '0 0 0'

: > "$OUT"
if have shellcheck; then
    # The versions differ in what they merely note.
    (cd "$REPO" && shellcheck --external-sources --severity=warning run test .ci/run scripts/*.sh) > "$OUT" 2>&1
    CODE=$?
    check 'shellcheck is content' ends_with 0
fi

printf 'Scripts: %s checks, %s failed\n' "$CHECKS" "$FAILURES"
[ "$FAILURES" -eq 0 ]
