#!/bin/sh
# Looks up known weaknesses of what requirements-dev.lock names (pip-audit), and the licences of what is installed in .venv.
# Both tools have an environment of their own. The look-up of weaknesses needs a service on the network (PyPI's, or OSV's with
# AUDIT_SERVICE=osv); where it is not reached, that is told and is a failure, never a pass.

set -eu
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check pip-audit pip-licenses
failed=0
"$place/venv/bin/pip-audit" --disable-pip --require-hashes --vulnerability-service "${AUDIT_SERVICE:-pypi}" \
    -r requirements-dev.lock || failed=1
# licences that may stand beside Apache-2.0 in a development environment; another one is to be read first
"$place/venv/bin/pip-licenses" --python .venv/bin/python --from=mixed --order=license --partial-match --allow-only="\
Apache;BSD;MIT;ISC;PSF;Python Software Foundation;MPL-2.0;Mozilla Public License 2.0;LGPL;GNU Lesser General Public License;\
Public Domain;Unlicense;Zope;0BSD" || failed=1
exit "$failed"
