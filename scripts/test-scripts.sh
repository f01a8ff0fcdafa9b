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
case \$* in *-Pdev*) echo lib.jar > ui/target/dev.classpath ;; esac
STANDIN
}

new_project() {
    rm -rf "$WORK/project" "$WORK/builds"
    mkdir -p "$WORK/project/scripts"
    cp "$REPO/run" "$WORK/project/"
    cp "$REPO/scripts/lib.sh" "$WORK/project/scripts/"
    for module in db reader backend ui; do
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
check 'only this machine reaches it' says '--server.address=127.0.0.1'
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

check 'the data folder is for its owner alone' same "$(stat -c %a "$WORK/project/data")" 700

rm -rf "$WORK/project/data"
JAVA_DOES='exit 1' run check-files
check 'check-files compares' says " -jar $WORK/project/ui/target/run/xiaohao.jar check-files --xiaohao.data-dir=$WORK/project/data"
check 'its answer is passed on' ends_with 1
check 'check-files makes no folder' test ! -e "$WORK/project/data"
run backup nightly.zip
check 'backup names the file from where it was called' says " backup $PWD/nightly.zip --xiaohao.data-dir=$WORK/project/data"
run restore /srv/nightly.zip --replace
check 'restore passes on what it is told' says " restore /srv/nightly.zip --replace --xiaohao.data-dir="
run reset-admin admin
check 'reset-admin passes the name on' says ' reset-admin admin --xiaohao.data-dir='

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
cp "$WORK/bin/mvn" "$WORK/project/mvnw"
sed -i 's/Maven 3.6.3/Maven 3.9.9/' "$WORK/project/mvnw"
run --port "$PORT"
check "where there is no other Maven, the wrapper's is taken" ends_with 0

new_project
run --dev --port "$PORT"
check '--dev succeeds' ends_with 0
check '--dev compiles once' same "$(builds)" 1
check '--dev makes no jar of its own' test ! -d "$WORK/project/ui/target/run"
check '--dev watches the sources' says "java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError scripts/Dev.java $WORK/project/ui/target/dev.classpath"
check '--dev starts the application from its classes' says '-cp ui/target/classes:lib.jar org.xiaohao.Application'
check '--dev passes the port on' says "--server.port=$PORT"
check '--dev begins with demo content' says '--spring.profiles.active=demo'
run --dev --port "$PORT"
check '--dev compiles no second time by itself' same "$(builds)" 1

# --- the formatter of commits -------------------------------------------------------------------

if have_git=$(command -v git) && [ -n "$have_git" ]; then
    new_project
    mkdir -p "$WORK/project/scripts/hooks"
    cp "$REPO/scripts/hooks/pre-commit" "$WORK/project/scripts/hooks/"
    in_project() {
        (cd "$WORK/project" && env JAVA_HOME="$WORK/jdk25" PATH="$WORK/bin:$PATH" GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org \
            GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org "$@") > "$OUT" 2>&1 < /dev/null
        CODE=$?
    }
    in_project git init -q
    in_project git config core.hooksPath scripts/hooks
    in_project git add backend/src/main/java/A.java
    in_project git commit -qm one
    check 'what is committed is formatted' says 'spotless:apply -DspotlessFiles=.*/backend/src/main/java/A\.java'
    echo staged > "$WORK/project/backend/src/main/java/A.java"
    in_project git add backend/src/main/java/A.java
    echo more > "$WORK/project/backend/src/main/java/A.java"
    in_project git commit -qm two
    check 'a file that is staged in part is refused' ends_with 1
    check 'and named' says 'backend/src/main/java/A.java'
    in_project git add pom.xml backend/src/main/java/A.java
    MVN_FAILS=yes in_project git commit -qm three
    check 'a formatter that fails keeps the commit back' ends_with 1
fi

# --- ./test -------------------------------------------------------------------------------------

# new_test_project - a project whose mvn leaves the reports that MVN_REPORTS names: pass, fail, browser, crash.
new_test_project() {
    new_project
    cp "$REPO/test" "$WORK/project/"
    cp "$REPO"/scripts/*.sh "$WORK/project/scripts/"
    script "$WORK/project/scripts/test-scripts.sh" <<< 'true'
    # For the stand-in to expand.
    # shellcheck disable=SC2016
    script "$WORK/bin/mvn" << 'STANDIN'
if [ "$1" = --version ]; then echo 'Apache Maven 3.9.9 (abc)'; exit; fi
echo "mvn $* shared=${XIAOHAO_SHARED:-} mysql=${XIAOHAO_TEST_MYSQL_URL:-}"
unit=ui/target/surefire-reports browser=ui/target/failsafe-reports
mkdir -p "$unit" "$browser"
for report in ${MVN_REPORTS:-pass browser}; do
    case $report in
        compile) mkdir -p ui/target/classes && touch -d '+1 minute' ui/target/classes/A.class ;;
        pass) printf '<testsuite tests="2" errors="0" skipped="0" failures="0">jdbc:h2:</testsuite>\n' > "$unit/TEST-a.ATest.xml" ;;
        fail)
            printf '<testsuite tests="1" errors="0" skipped="0" failures="1">\n<testcase name="isRed" classname="a.BTest" time="1">\n<failure message="1 &lt; 2&#10;is not"/>\n</testcase>\n</testsuite>\n' \
                > "$unit/TEST-a.BTest.xml"
            ;;
        browser) printf '<testsuite tests="1" errors="0" skipped="0" failures="0"/>\n' > "$browser/TEST-a.CIT.xml" ;;
        crash) printf '<failsafe-summary result="254"><failureMessage>The forked VM terminated</failureMessage></failsafe-summary>\n' > "$browser/failsafe-summary.xml" ;;
    esac
done
exit "${MVN_EXITS:-0}"
STANDIN
    script "$WORK/bin/docker" <<< 'exit 1'
    script "$WORK/bin/mysqld" <<< 'exit 1'
    script "$WORK/bin/debootstrap" <<< 'exit 1'
    script "$WORK/bin/id" <<< 'echo 1000' # not root: nothing is installed
    script "$WORK/bin/fc-list" <<< 'echo Some Font'
    script "$WORK/bin/chromium" <<< 'echo Chromium 142.0.1'
}

# run_tests ARGUMENT... - calls the project's ./test; sets CODE and fills OUT.
run_tests() {
    env -u XIAOHAO_SHARED -u CI ${AS_CI:+CI=true} JAVA_HOME="$WORK/jdk25" PATH="$WORK/bin:$PATH" XIAOHAO_TEST_MYSQL_URL="${MYSQL-jdbc:mysql://there/}" \
        XDG_CACHE_HOME="$WORK/cache" XIAOHAO_CHROMIUM="${CHROMIUM-$WORK/bin/chromium}" XIAOHAO_CHROMIUM_NAMES= "$WORK/project/test" "$@" > "$OUT" 2>&1 < /dev/null
    CODE=$?
}

new_test_project
run_tests --help
check 'the help of ./test succeeds' ends_with 0
check 'and names --quick' says '--quick'
run_tests -Dtest=ATest
check 'arguments go to Maven' says 'verify -Dtest=ATest'
check 'a green run succeeds' ends_with 0
check 'it says that H2 and Chromium ran' says 'H2: ran; MySQL (XIAOHAO_TEST_MYSQL_URL): given to the tests; Chromium 142: ran'
check 'it says that the reference documents are not there' says 'reference documents: not there'
check 'it sums up' says '3 passed, 0 failed, 0 skipped'
mkdir "$WORK/shared"
run_tests
check 'reference documents beside the project are given to the tests' says "shared=$WORK/shared"
check 'and that is said' says 'reference documents: there'
rmdir "$WORK/shared"

MVN_REPORTS='pass fail browser' run_tests
check 'a test that fails keeps no other from running' says '-Dmaven.test.failure.ignore=true'
check 'but the run fails' ends_with 1
check 'the test is named at the end' says 'FAILED: a.BTest.isRed: 1 < 2 is not'
check 'with the sum of all' says '3 passed, 1 failed, 0 skipped'
MVN_REPORTS='pass crash' run_tests
check 'a virtual machine that died fails the run' ends_with 1
check 'and its summary is named' says 'failsafe-summary.xml'
MVN_EXITS=1 run_tests
check 'a build that fails fails the run' ends_with 1

MVN_REPORTS=pass run_tests
check 'a full run without Chromium fails where it is there' ends_with 1
check 'and says so' says 'did not use everything that was set up'
CHROMIUM='' MVN_REPORTS=pass run_tests
check 'without Chromium, and without the right to install it, the rest runs' ends_with 0
check 'and the last lines say so' says 'Chromium: skipped'
CHROMIUM='' MVN_REPORTS=pass AS_CI=yes run_tests
check 'on CI a run without Chromium fails' ends_with 1
MYSQL='' run_tests
check 'without a MySQL, and without the right to install one, the rest runs' ends_with 0
check 'and the last lines say that too' says 'MySQL: skipped'
script "$WORK/bin/id" <<< 'echo 0'
CHROMIUM='' MVN_REPORTS=pass run_tests
check 'a run without Chromium fails where it could be installed' ends_with 1
check 'with the reason' says 'FAILED: Chromium: not found'
MYSQL='' run_tests
check 'a run without MySQL fails where it could be installed' ends_with 1
check 'with its reason' says 'FAILED: MySQL: skipped'
CHROMIUM='' MVN_REPORTS=pass run_tests --quick -o
check '--quick needs neither' ends_with 0
check '--quick runs the tests and no more' says '-Pquick -Dfast -Dvaadin.skip=true -Dcyclonedx.skip=true test -o'
check '--quick leaves MySQL alone' says 'mysql='
check '--quick gives no address of MySQL on' silent_on 'mysql=jdbc'
check '--quick says what it left out' says 'MySQL: left out; Chromium: left out'
MVN_REPORTS='pass compile' run_tests --quick
check '--quick keeps what is compiled' test -d "$WORK/project/ui/target/classes"
check '--quick notes that it compiled without checks' test -e "$WORK/project/target/unchecked"
run_tests
check 'a full run compiles anew what was compiled without checks' test ! -e "$WORK/project/ui/target/classes"

# --- installing ---------------------------------------------------------------------------------

# locked_apt TIMES TEXT - an apt-get that is refused so many times.
locked_apt() {
    echo "$1" > "$WORK/refusals"
    script "$WORK/bin/apt-get" << STANDIN
left=\$(cat '$WORK/refusals')
echo "\$*" >> '$WORK/apt.log'
if [ "\$left" -gt 0 ]; then echo \$((left - 1)) > '$WORK/refusals'; echo '$2' >&2; exit 100; fi
STANDIN
}

# install - installs something in a shell of its own.
install() {
    # shellcheck disable=SC2016 # for that shell
    env PATH="$WORK/bin:$PATH" XIAOHAO_APT_PAUSE_S=0 XIAOHAO_APT_LIMIT_S="${LIMIT:-60}" \
        bash -c '. "$1/scripts/lib.sh"; install_packages something' bash "$REPO" > "$OUT" 2>&1
    CODE=$?
}

script "$WORK/bin/apt-cache" <<< 'echo "  Candidate: 1.0"'
locked_apt 3 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (unattended-upgr)'
install
check 'a package lock that another process holds is waited for' ends_with 0
check 'which is said' says 'Waiting for another process'
check 'until it is free' same "$(grep -c 'install -y' "$WORK/apt.log")" 4
locked_apt 9 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7'
LIMIT=0 install
check 'but not for ever' ends_with 100
locked_apt 1 'E: Failed to fetch: 404'
install
check 'old lists are fetched anew' ends_with 0
check 'without waiting' silent_on 'Waiting for another process'
for name in id docker mysqld debootstrap fc-list chromium; do rm -f "$WORK/bin/$name"; done
script "$WORK/bin/apt-get" <<< 'exit 1'
script "$WORK/bin/apt-cache" <<< 'exit 1'

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

# --- the image, the unit, the bundle ------------------------------------------------------------

for module in $(sed -n 's/.*<module>\(.*\)<\/module>.*/\1/p' "$REPO/pom.xml"); do
    check "the image is built from $module" grep -qx "COPY $module $module" "$REPO/Dockerfile"
    check "the context of the image has $module" grep -qx "!$module" "$REPO/.dockerignore"
done
if have docker && docker compose version > /dev/null 2>&1; then
    check 'without a password there is no trial' \
        eval '! env -u XIAOHAO_DB_PASSWORD docker compose -f "$REPO/deploy/compose.yaml" config --quiet 2> /dev/null'
    check 'the trial is well formed' \
        env XIAOHAO_DB_PASSWORD=x docker compose -f "$REPO/deploy/compose.yaml" config --quiet
fi
if have systemd-analyze; then
    # What it starts is not on this machine.
    sed 's|^ExecStart=[^ ]*|ExecStart=/bin/true|' "$REPO/deploy/xiaohao.service" > "$WORK/xiaohao.service"
    systemd-analyze verify "$WORK/xiaohao.service" > "$OUT" 2>&1
    CODE=$?
    check 'systemd takes the unit' ends_with 0
    check 'without a warning' test ! -s "$OUT"
    # Of 100; what Java needs keeps it from nothing.
    systemd-analyze security --offline=yes --no-pager --threshold=20 "$WORK/xiaohao.service" > "$OUT" 2>&1
    CODE=$?
    check 'the service is exposed to little' ends_with 0
fi

# bundle ARGUMENT... - calls scripts/bundle.sh of a copy of what it packs; sets CODE and fills OUT.
bundle() {
    JAVA_HOME=$REAL_JDK "$WORK/sources/scripts/bundle.sh" "$@" > "$OUT" 2>&1
    CODE=$?
}

# new_sources - a repository as far as the bundle reads it, and a small jar with a library and a bill of materials.
new_sources() {
    local path
    rm -rf "$WORK/sources" "$WORK/jar"
    for path in pom.xml LICENSE CHANGELOG.md docs deploy scripts ui/src/main/java/org/xiaohao/ui/guide \
        ui/src/main/resources/guide ui/src/main/resources/vaadin-i18n ui/src/main/resources/META-INF/resources/guide-pictures; do
        mkdir -p "$(dirname "$WORK/sources/$path")"
        cp -R "$REPO/$path" "$WORK/sources/$path"
    done
    mkdir -p "$WORK/jar/lib/META-INF" "$WORK/jar/app/META-INF/sbom" "$WORK/jar/app/BOOT-INF/lib"
    echo 'do what you like' > "$WORK/jar/lib/META-INF/LICENSE.txt"
    echo 'code' > "$WORK/jar/lib/Licences.class"
    "$REAL_JDK/bin/jar" --create --file "$WORK/jar/app/BOOT-INF/lib/tool-1.jar" -C "$WORK/jar/lib" .
    echo '{"bomFormat": "CycloneDX"}' > "$WORK/jar/app/META-INF/sbom/application.cdx.json"
    "$REAL_JDK/bin/jar" --create --file "$WORK/app.jar" -C "$WORK/jar/app" .
}

# pictures_of PAGE - those that it shows.
pictures_of() { grep -o 'guide-pictures/[a-z-]*\.jpg' "$1" | sort -u | sed 's|.*/||'; }

if REAL_JDK=$(find_jdk) && [ -x "$REAL_JDK/bin/jar" ]; then
    new_sources
    bundle --help
    check 'the help of the bundle succeeds' ends_with 0
    for bad in '--bogus' '--jar' '--jar nowhere.jar' '--jdk nowhere.tar.gz'; do
        # shellcheck disable=SC2086 # meant to be split
        bundle $bad
        check "the bundle refuses $bad" ends_with 2
    done
    echo 'a JDK' > "$WORK/jdk.tar.gz"
    (cd "$WORK" && bundle --jar app.jar --jdk jdk.tar.gz --out packed)
    BUNDLE=$WORK/packed/xiaohao-$(sed -n '/<\/parent>/,$ s/.*<version>\(.*\)<\/version>.*/\1/p' "$REPO/pom.xml" | head -n 1)
    check 'the bundle is packed, with files named from where it was called' test -f "$BUNDLE.tar.gz"
    check 'its sum is right' eval '(cd "$WORK/packed" && sha256sum --check --quiet ./*.sha256)'
    tar -xzf "$BUNDLE.tar.gz" -C "$WORK/packed"
    check 'and so are those of its files' eval '(cd "$BUNDLE" && sha256sum --check --quiet SHA256SUMS)'
    check 'none of which is left out' same "$(wc -l < "$BUNDLE/SHA256SUMS")" \
        "$(find "$BUNDLE" -type f ! -name SHA256SUMS | wc -l)"
    check 'it holds the jar that was named' cmp -s "$WORK/app.jar" "$BUNDLE/xiaohao.jar"
    check 'and the JDK' cmp -s "$WORK/jdk.tar.gz" "$BUNDLE/jdk/jdk.tar.gz"
    check 'and the bill of materials' grep -q CycloneDX "$BUNDLE/sbom.cdx.json"
    check 'and the licences of libraries' grep -q 'what you like' "$BUNDLE/licences/libraries/tool-1/LICENSE.txt"
    check 'which are texts only' test ! -e "$BUNDLE/licences/libraries/tool-1/Licences.class"
    for file in README.md README.zh.md upgrade.md CHANGELOG.md xiaohao.service xiaohao.env licences/LICENSE; do
        check "it holds $file" test -s "$BUNDLE/$file"
    done
    for language in zh en; do
        check "the guide ($language) has each chapter" same "$(grep -c '^<article' "$BUNDLE/guide/$language.html")" \
            "$(find "$REPO/ui/src/main/resources/guide/$language" -name '*.md' | wc -l)"
        check "the guide ($language) shows the pictures that are there" same \
            "$(pictures_of "$BUNDLE/guide/$language.html")" "$(find "$BUNDLE/guide/guide-pictures" -type f -exec basename {} \; | sort)"
        check "the guide ($language) shows no signs of Markdown" eval '! grep -q "\*\*\|^#\|!\[" "$BUNDLE/guide/$language.html"'
    done
    mv "$BUNDLE.tar.gz" "$WORK/first.tar.gz"
    touch -d '2021-01-01' "$WORK/app.jar"
    bundle --jar "$WORK/app.jar" --jdk "$WORK/jdk.tar.gz" --out "$WORK/packed"
    check 'the same files give the same bundle' cmp -s "$WORK/first.tar.gz" "$BUNDLE.tar.gz"
    echo '> said by somebody' >> "$WORK/sources/ui/src/main/resources/guide/en/audit.md"
    bundle --jar "$WORK/app.jar" --out "$WORK/packed"
    check 'a form of text that the pages do not know ends it' ends_with 1
    check 'which names the place' says 'audit.md: this Markdown is not known here: >'
    new_sources
    echo '## Nowhere' > "$WORK/sources/ui/src/main/resources/guide/zh/nowhere.md"
    bundle --jar "$WORK/app.jar" --out "$WORK/packed"
    check 'a text that is no chapter ends it' says 'no chapter is [nowhere]'
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
    (cd "$REPO" && shellcheck --external-sources --severity=warning run test bench .ci/run scripts/*.sh scripts/hooks/*) > "$OUT" 2>&1
    CODE=$?
    check 'shellcheck is content' ends_with 0
fi

printf 'Scripts: %s checks, %s failed\n' "$CHECKS" "$FAILURES"
[ "$FAILURES" -eq 0 ]
