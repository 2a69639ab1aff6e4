#!/bin/sh
# Installs all that whyhold needs into .venv and answers the example records.
#   sh scripts/try.sh             every record in examples/
#   sh scripts/try.sh RECORD...   these records

records="$*"
set -- .
. "$(dirname "$0")/prepare.sh"
[ -n "$records" ] || records=$(ls examples/*.yaml)
for record in $records; do
    echo "== whyhold ask $record"
    .venv/bin/whyhold ask "$record"
    echo
done
