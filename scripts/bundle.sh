#!/usr/bin/env bash
# Packs what a machine without internet needs. See scripts/bundle.sh --help.
set -euo pipefail

CALLED_FROM=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

OUT=$PWD/target/bundle
JAR=
JDK=

usage() {
    cat << 'TEXT'
Usage: scripts/bundle.sh [--jar FILE] [--jdk FILE] [--out FOLDER]

Packs Xiaohao for a network without internet: the jar, the guide as pages, a systemd
unit with its settings, how to install and upgrade, the bill of materials, licences and
check sums. Writes xiaohao-VERSION.tar.gz and the check sum of it to target/bundle.

  --jar FILE    this jar, instead of one that is built now with all static checks
  --jdk FILE    also the archive of a JDK 25 for that machine, from https://adoptium.net;
                without it README.md in the bundle tells what to bring
  --out FOLDER  another folder than target/bundle
  --help        show this text
TEXT
}

usage_error() {
    say "error: $1"
    say "Try scripts/bundle.sh --help"
    exit 2
}

# named FILE - from where the command was called.
named() {
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s\n' "$CALLED_FROM/$1" ;;
    esac
}

parse_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
            --jar | --jdk | --out)
                [ $# -ge 2 ] || usage_error "$1 needs a name"
                case $1 in
                    --jar) JAR=$(named "$2") ;;
                    --jdk) JDK=$(named "$2") ;;
                    --out) OUT=$(named "$2") ;;
                esac
                shift
                ;;
            --help | -h)
                usage
                exit 0
                ;;
            *) usage_error "unknown option: $1" ;;
        esac
        shift
    done
    [ -z "$JAR" ] || [ -f "$JAR" ] || usage_error "no such file: $JAR"
    [ -z "$JDK" ] || [ -f "$JDK" ] || usage_error "no such file: $JDK"
}

# version - the version of the project: the first in its POM that is not of the parent.
version() { sed -n '/<\/parent>/,$ s/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml | head -n 1; }

build_jar() {
    need_maven
    say 'Building Xiaohao ...'
    # Classes that were compiled without the static checks would be left as they are.
    if [ -e target/unchecked ]; then rm -rf target/unchecked ./*/target/classes ./*/target/test-classes; fi
    mvn -B -q -pl ui -am -DskipTests package >&2
    JAR=$PWD/ui/target/xiaohao.jar
}

fill() {
    local bundle=$1
    mkdir -p "$bundle/licences"
    cp "$JAR" "$bundle/xiaohao.jar"
    cp deploy/README.md deploy/README.zh.md deploy/xiaohao.service deploy/xiaohao.env docs/upgrade.md CHANGELOG.md "$bundle/"
    cp LICENSE docs/licences.md "$bundle/licences/"
    "$JAVA_HOME/bin/java" scripts/Bundle.java "$JAR" "$bundle"
    if [ -n "$JDK" ]; then
        mkdir "$bundle/jdk"
        cp "$JDK" "$bundle/jdk/"
    fi
    chmod -R u=rwX,go=rX "$bundle"
    (cd "$bundle" && find . -type f ! -name SHA256SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum > SHA256SUMS)
}

# pack NAME - the same files give the same archive, whoever packs them and when.
pack() {
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime='2020-01-01 00:00:00Z' -C "$SCRATCH" -cf - "$1" \
        | gzip -n > "$OUT/$1.tar.gz"
    (cd "$OUT" && sha256sum "$1.tar.gz" > "$1.tar.gz.sha256")
}

parse_arguments "$@"
need_jdk
[ -n "$JAR" ] || build_jar
NAME=xiaohao-$(version)
SCRATCH=$(mktemp -d)
trap 'rm -rf "$SCRATCH"' EXIT
fill "$SCRATCH/$NAME"
mkdir -p "$OUT"
pack "$NAME"
say "Packed $OUT/$NAME.tar.gz"
