#!/bin/sh
# Writes requirements-dev.lock anew: every package of the development environment with its version and the hashes of its files.
# The tool has an environment of its own, so that it is no part of what it locks.

set -eu
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check 'uv>=0.5'
{
    echo "# The development environment, pinned and hashed; made by scripts/lock.sh for Python 3.11 and later."
    echo "# pip install --require-hashes -r requirements-dev.lock && pip install --no-deps --no-build-isolation -e ."
    "$place/venv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links --no-annotate --extra dev --extra bench setup.cfg
} >"$place/lock"
if grep -n -i -E '(https?|file)://|[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+:[0-9]' "$place/lock" >&2; then
    echo "the lock names a place to load from; it may not" >&2
    exit 1
fi
cp "$place/lock" requirements-dev.lock
