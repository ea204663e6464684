#!/usr/bin/env bash
# The project's tasks: setup, build, test, demo, serve, bench, publish. Each sets up what it needs. build.ps1 is its twin.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
    cat <<'TXT'
usage: ./build.sh TASK
  setup    check the .NET SDK; install missing optional tools (scans: tesseract-ocr, poppler-utils)
  build    compile everything
  test     set up, build, run all tests; ends with 'N passed, N failed'
  demo     the whole journey on the papers in corpus/
  bench    pages per second and memory, beside pdftotext on the same files; 'bench search': search beside SQLite FTS5
  publish  a folder to copy, in artifacts/panelminer
TXT
}

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else return 1; fi
}

check_sdk() {
    if ! command -v dotnet >/dev/null 2>&1; then
        say "The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download), then run this again."
        exit 1
    fi
    if ! dotnet --list-sdks | grep -q '^10\.'; then
        say "A .NET 10 SDK is needed; found: $(dotnet --list-sdks | tr '\n' ';')."
        exit 1
    fi
}

missing_packages() {
    local packages=()
    command -v pdftoppm >/dev/null 2>&1 || packages+=(poppler-utils)
    command -v tesseract >/dev/null 2>&1 || packages+=(tesseract-ocr)
    if ! tesseract --list-langs 2>/dev/null | grep -qx eng; then packages+=(tesseract-ocr-eng); fi
    printf '%s\n' "${packages[@]+"${packages[@]}"}"
}

setup() {
    check_sdk
    local packages
    packages=$(missing_packages | tr '\n' ' ')
    if [ -z "${packages// /}" ]; then return 0; fi
    say "Installing optional tools for scanned papers: $packages"
    if command -v apt-get >/dev/null 2>&1; then
        # shellcheck disable=SC2086
        { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages; } >/dev/null ||
            say "They could not be installed; scanned papers will be reported as scanned-no-ocr. By hand: apt-get install $packages"
    elif command -v brew >/dev/null 2>&1; then
        brew install poppler tesseract || say "They could not be installed; scanned papers will be reported as scanned-no-ocr."
    else
        say "Install poppler and tesseract by your system's means to read scanned papers."
    fi
}

build() {
    check_sdk
    dotnet build PanelMiner.sln -c Release -v quiet -nologo
}

run_tests() {
    setup
    build
    local results status=0
    results=$(mktemp -d)
    dotnet test PanelMiner.sln -c Release --no-build -nologo --logger "trx" --results-directory "$results" || status=$?
    count "$results" "$status"
    status=$?
    rm -rf "$results"
    return "$status"
}

# Adds up what the test runners recorded, and prints the closing line.
count() {
    local results=$1 status=$2 passed=0 failed=0 skipped=0 total p f t
    for file in "$results"/*.trx; do
        [ -e "$file" ] || continue
        total=$(grep -o '<Counters [^>]*>' "$file")
        t=$(sed -n 's/.* total="\([0-9]*\)".*/\1/p' <<<"$total")
        p=$(sed -n 's/.* passed="\([0-9]*\)".*/\1/p' <<<"$total")
        f=$(sed -n 's/.* failed="\([0-9]*\)".*/\1/p' <<<"$total")
        passed=$((passed + p)); failed=$((failed + f)); skipped=$((skipped + t - p - f))
    done
    if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
        say "The test run itself failed (exit code $status)."
    fi
    if [ "$passed" -eq 0 ]; then status=1; fi
    if [ "$skipped" -gt 0 ]; then
        printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    else
        printf '%d passed, %d failed\n' "$passed" "$failed"
    fi
    return "$status"
}

demo() {
    setup
    dotnet run --project src/PanelMiner.Cli -c Release -v quiet -- demo
}

bench() {
    setup
    dotnet run --project tests/PanelMiner.Benchmarks -c Release -v quiet -- "$@"
}

publish() {
    check_sdk
    dotnet publish src/PanelMiner.Cli -c Release -v quiet -nologo -o artifacts/panelminer
    say "Published to artifacts/panelminer"
}

task=${1:-}
[ $# -gt 0 ] && shift
case "$task" in
    setup) setup ;;
    build) build ;;
    test) run_tests ;;
    demo) demo ;;
    bench) bench "$@" ;;
    publish) publish ;;
    *) usage; [ -z "$task" ] || [ "$task" = help ] || exit 2 ;;
esac
