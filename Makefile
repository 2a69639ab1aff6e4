# What takes too long for every change. `sh scripts/test.sh` is the usual test run.

KILLS ?= 100
SEED ?= 1
SECONDS ?= 300

.PHONY: faults-long fuzz-long

# cohort runs of the shipped knowledge base killed at random moments; all that comes of them is compared with an undisturbed run
faults-long:
	.venv/bin/python -m tests.faults.long --kills $(KILLS) --seed $(SEED)

# coverage-guided fuzzing of every reader, so many seconds each (needs the extra `fuzz`); goes on from build/fuzz
fuzz-long:
	.venv/bin/python -m tests.fuzz.long --seconds $(SECONDS)
