# shellcheck shell=bash disable=SC2034 # PASSED, FAILED and SKIPPED are read by ./test
# Sums over the XML reports of Surefire and Failsafe. Sourced by ./test.

remove_reports() { rm -rf ./*/target/surefire-reports* ./*/target/failsafe-reports*; }

# read_reports FOLDER-PATTERN... - sets PASSED, FAILED and SKIPPED.
read_reports() {
    local pattern folder file files=()
    for pattern in "$@"; do
        # The pattern is meant to be expanded.
        # shellcheck disable=SC2231
        for folder in $pattern; do
            for file in "$folder"/TEST-*.xml; do
                if [ -f "$file" ]; then files+=("$file"); fi
            done
        done
    done
    PASSED=0 FAILED=0 SKIPPED=0
    [ "${#files[@]}" -gt 0 ] || return 0
    read -r PASSED FAILED SKIPPED < <(awk '
        function number(name) {
            return match(head, " " name "=\"[0-9]+\"") ? substr(head, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
        }
        # The opening tag of a suite, which may run over several lines.
        /<testsuite([ >]|$)/ { head = ""; inside = 1 }
        inside { head = head " " $0 }
        inside && />/ && head ~ /<testsuite[^>]*>/ {
            sub(/.*<testsuite/, "", head)
            sub(/>.*/, "", head)
            tests += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped")
            inside = 0
        }
        END { print tests - bad - skipped, bad + 0, skipped + 0 }' "${files[@]}")
}

# reports_naming TEXT - how many reports hold TEXT, the output of the tests included.
reports_naming() {
    { grep -lF -e "$1" ./*/target/surefire-reports*/TEST-*.xml ./*/target/failsafe-reports*/TEST-*.xml 2> /dev/null || true; } | wc -l
}

# failed_tests - one line for each test that failed: class, name, database where it is MySQL, begin of the message.
failed_tests() {
    find . -path './*/target/*-reports*/TEST-*.xml' -exec awk '
        function attribute(name) {
            return match($0, " " name "=\"[^\"]*") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : ""
        }
        function plain(text) {
            gsub(/&#1[03];|&#9;/, " ", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text)
            gsub(/&quot;/, "\"", text); gsub(/&amp;/, "\\&", text); gsub(/  +/, " ", text)
            return substr(text, 1, 300)
        }
        /<testcase / { class = attribute("classname"); test = attribute("name"); told = 0 }
        /<(failure|error)[ >]/ && !told {
            message = plain(attribute("message"))
            where = FILENAME ~ /-reports-mysql\// ? " (MySQL)" : ""
            print class (test == "" ? "" : "." test) where (message == "" ? "" : ": " message)
            told = 1
        }' {} + | sort
}

# unfinished_suites - the summaries of Failsafe that tell of a virtual machine that died; its tests have no reports.
unfinished_suites() {
    { grep -lE '<failureMessage>.+' ./*/target/failsafe-reports*/failsafe-summary.xml 2> /dev/null || true; } | tr '\n' ' ' | sed 's/ $//'
}
