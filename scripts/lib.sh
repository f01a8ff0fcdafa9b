# shellcheck shell=bash
# What ./run and ./test share: finding and installing the tools they need.
# Sourced, never run. Messages go to standard error, results to standard output.

JDK_MIN=25
MAVEN_MIN=3.8

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "error: $*"
    exit 1
}

have() { command -v "$1" > /dev/null 2>&1; }

# --- packages of the distribution ---------------------------------------------------------------

can_install() { have apt-get && [ "$(id -u)" -eq 0 ]; }

apt_candidate() { LC_ALL=C apt-cache policy "$1" 2> /dev/null | grep 'Candidate:' | grep -qv '(none)'; }

# install_packages NAME... - installs them all; 1 where that is impossible.
install_packages() {
    local package
    can_install || return 1
    for package in "$@"; do
        # A container's package lists are often empty.
        apt_candidate "$package" || {
            if [ -z "${APT_UPDATED:-}" ]; then
                apt_get update || true
                APT_UPDATED=yes
            fi
            apt_candidate "$package" || return 1
        }
    done
    say "Installing $* ..."
    # Lists older than the archive name files that are gone.
    apt_get install -y --no-install-recommends "$@" || { apt_get update && apt_get install -y --no-install-recommends "$@"; }
}

# apt_get ARGUMENT... - waits while another process holds the lock, as a fresh machine updates itself in its first minutes.
apt_get() {
    local log status told='' until=$((SECONDS + ${XIAOHAO_APT_LIMIT_S:-900}))
    log=$(mktemp)
    while :; do
        status=0
        LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" > "$log" 2>&1 || status=$?
        if [ "$status" -eq 0 ] || ! apt_was_locked "$log" || [ "$SECONDS" -ge "$until" ]; then break; fi
        if [ -z "$told" ]; then say 'Waiting for another process that installs packages ...'; fi
        told=yes
        sleep "${XIAOHAO_APT_PAUSE_S:-3}"
    done
    if [ "$status" -ne 0 ]; then tail -n 20 "$log" >&2; fi
    rm -f "$log"
    return "$status"
}

# apt_was_locked LOG - without the rights to lock, waiting would not help.
apt_was_locked() { grep -q 'Could not get lock\|is another process using it\|was locked by another process' "$1"; }

# --- JDK and Maven ------------------------------------------------------------------------------

# jdk_major FOLDER - its feature version, such as 25; 1 where FOLDER is no JDK.
jdk_major() {
    local version
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9.]*\).*/\1/p' "$1/release" 2> /dev/null)
    [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9.]*\).*/\1/p')
    version=${version#1.}
    version=${version%%.*}
    [ -n "$version" ] || return 1
    printf '%s\n' "$version"
}

jdk_ok() {
    local major
    major=$(jdk_major "$1") && [ "$major" -ge "$JDK_MIN" ]
}

jdk_on_path() {
    local java
    java=$(command -v javac) || return 1
    java=$(readlink -f "$java") || return 1
    dirname "$(dirname "$java")"
}

# The folders in which JDKs usually lie; XIAOHAO_JVM_DIRS (colon-separated) replaces them in tests.
jvm_candidates() {
    local parent folder
    local IFS=:
    for parent in ${XIAOHAO_JVM_DIRS-/usr/lib/jvm:/usr/java:/opt/java:/opt:/usr/local:$HOME/.jdks:$HOME/.sdkman/candidates/java:/Library/Java/JavaVirtualMachines}; do
        for folder in "$parent"/* "$parent"/*/Contents/Home; do
            [ -x "$folder/bin/javac" ] && printf '%s\n' "$folder"
        done
    done
    return 0
}

# find_jdk - JAVA_HOME, then PATH, then the lowest version that suffices among the usual folders.
find_jdk() {
    local folder major best='' best_major=''
    if [ -n "${JAVA_HOME:-}" ] && jdk_ok "$JAVA_HOME"; then
        printf '%s\n' "$JAVA_HOME"
        return 0
    fi
    if folder=$(jdk_on_path) && jdk_ok "$folder"; then
        printf '%s\n' "$folder"
        return 0
    fi
    while IFS= read -r folder; do
        major=$(jdk_major "$folder") || continue
        [ "$major" -ge "$JDK_MIN" ] || continue
        if [ -z "$best" ] || [ "$major" -lt "$best_major" ]; then
            best=$folder
            best_major=$major
        fi
    done < <(jvm_candidates)
    [ -n "$best" ] && printf '%s\n' "$best"
}

# need_jdk - sets and exports JAVA_HOME, installing a JDK where that is possible.
need_jdk() {
    local home
    if ! home=$(find_jdk); then
        install_packages "openjdk-$JDK_MIN-jdk-headless" || true
        home=$(find_jdk) || fail "no JDK $JDK_MIN or newer was found (JAVA_HOME, PATH, /usr/lib/jvm and the like).
  Debian 13, Ubuntu 25.10 or newer:  sudo apt install openjdk-$JDK_MIN-jdk-headless
  anywhere else: unpack a JDK $JDK_MIN archive from https://adoptium.net and set JAVA_HOME to its folder"
    fi
    export JAVA_HOME=$home
}

# version_at_least HAVE WANTED - compares dotted numbers.
version_at_least() {
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]
}

maven_ok() {
    local version
    have mvn || return 1
    version=$(mvn --version 2> /dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    [ -n "$version" ] && version_at_least "$version" "$MAVEN_MIN"
}

# need_maven - makes sure that a recent mvn is on PATH: the one that is there, one of the distribution, or the wrapper's.
need_maven() {
    maven_ok && return 0
    # The distribution's Maven brings a Java of its own; JAVA_HOME stays in charge.
    install_packages maven || true
    maven_ok && return 0
    { put_wrapper_on_path && maven_ok; } || fail "no Maven $MAVEN_MIN or newer was found on PATH.
  Debian, Ubuntu:  sudo apt install maven
  anywhere else: unpack it from https://maven.apache.org and put its bin folder on PATH"
}

# put_wrapper_on_path - lets mvn be the wrapper of the project in the working folder, which fetches a Maven at its first use.
put_wrapper_on_path() {
    [ -x mvnw ] || return 1
    mkdir -p target/wrapper
    # shellcheck disable=SC2016 # for the script
    printf '#!/bin/sh\nexec "%s/mvnw" "$@"\n' "$PWD" > target/wrapper/mvn
    chmod +x target/wrapper/mvn
    export PATH="$PWD/target/wrapper:$PATH"
}

# --- ports --------------------------------------------------------------------------------------

# port_answers PORT - something listens on the loopback address.
port_answers() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

free_port() {
    local port tries
    for tries in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + tries * 2000 + RANDOM % 2000))
        if ! port_answers "$port"; then
            printf '%s\n' "$port"
            return 0
        fi
    done
    return 1
}

random_word() { LC_ALL=C tr -dc 'a-z0-9' < /dev/urandom 2> /dev/null | head -c 24 || true; }
