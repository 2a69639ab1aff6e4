#!/bin/sh
# Installs all that the tests need (SWI-Prolog, Graphviz and Java among it) and runs them, on all processors. Arguments go to pytest.

arguments="$*"
set -- -e '.[test]'
. "$(dirname "$0")/prepare.sh"
command -v swipl >/dev/null || debian_install swi-prolog-nox
command -v dot >/dev/null || debian_install graphviz
command -v java >/dev/null || debian_install default-jre-headless
command -v git >/dev/null || debian_install git
# shellcheck disable=SC2086
exec .venv/bin/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $arguments
