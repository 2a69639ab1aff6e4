# Sourced by the other scripts: makes .venv in the project's folder with whyhold and $extras in it.
# Needs Python 3.11 or later; on Debian what is missing of it comes from apt.

set -eu
cd "$(dirname "$0")/.."

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        echo "this needs root or sudo: $*" >&2
        return 1
    fi
}

debian_install() {
    command -v apt-get >/dev/null || { echo "please install: $*" >&2; return 1; }
    echo "installing $* with apt-get"
    as_root apt-get -q update >/dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "$@" >/dev/null
}

python=
for candidate in python3 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    debian_install python3
    python=python3
fi
if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
        rm -rf .venv
        debian_install python3-venv
        "$python" -m venv .venv
    fi
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"
# as pip does for a package that it copies, so that the first command starts as fast as the next
.venv/bin/python -m compileall -q checker engine queries kb
