# What takes too long for every change. `sh scripts/test.sh` is the usual test run.

KILLS ?= 100
SEED ?= 1

.PHONY: faults-long

# cohort runs of the shipped knowledge base killed at random moments; all that comes of them is compared with an undisturbed run
faults-long:
	.venv/bin/python -m tests.faults.long --kills $(KILLS) --seed $(SEED)
