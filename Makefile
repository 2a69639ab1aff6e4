# What takes too long for every change. `sh scripts/test.sh` is the usual test run.

KILLS ?= 100
SEED ?= 1
SECONDS ?= 300
PROGRAMS ?= 10000
RECORDS ?= 100000
PROCESSES ?= 1
STATE ?= build/agreement.json

.PHONY: faults-long fuzz-long agreement-long reproducible lock audit

# cohort runs of the shipped knowledge base killed at random moments; all that comes of them is compared with an undisturbed run
faults-long:
	.venv/bin/python -m tests.faults.long --kills $(KILLS) --seed $(SEED)

# coverage-guided fuzzing of every reader, so many seconds each (needs the extra `fuzz`); goes on from build/fuzz
fuzz-long:
	.venv/bin/python -m tests.fuzz.long --seconds $(SECONDS)

# pyDatalog, DuckDB, SWI-Prolog and clingo on generated programs and records; goes on where it was stopped (rm $(STATE) to begin anew)
agreement-long:
	.venv/bin/python -m tests.agreement.long --programs $(PROGRAMS) --records $(RECORDS) --processes $(PROCESSES) --state $(STATE)

# wheel and sdist built twice are the same to the byte
reproducible:
	.venv/bin/python scripts/build.py --twice

# requirements-dev.lock anew, with the newest versions
lock:
	sh scripts/lock.sh

# known weaknesses, and the licences, of what is locked
audit:
	sh scripts/audit.sh
