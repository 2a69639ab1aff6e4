"""The tasks of the comparison with other engines."""

from __future__ import annotations

from benchmarks import graphs, toy
from benchmarks.tasks import Task

TOY = Task(
    "toy",
    "patients",
    toy.RULES,
    {"hold": ("P",), "contra": ("P",), "cont": ("P",)},
    ("isa",),
    toy.RELATIONS,
    toy.rows,
    toy.expected,
    (10_000, 100_000, 1_000_000, 10_000_000),
    {1_000_000: 1.2, 10_000_000: 1.2},
)

CHAIN = Task(
    "chain",
    "edges",
    graphs.CLOSURE,
    {"path": ("X", "Y")},
    ("path",),
    ("edge",),
    graphs.chain,
    graphs.chain_paths,
    (1_000,),
    {1_000: 1.2},
)

GRAPH = CHAIN._replace(
    name="graph",
    unit="nodes, 3 edges each",
    rows=graphs.random_graph,
    expected=graphs.unknown,
    sizes=(2_000,),
    targets={2_000: 1.2},
)

GENERATIONS = Task(
    "generations",
    "deep tree",
    graphs.SAME_GENERATION,
    {"same": ("X", "Y")},
    ("same",),
    ("parent",),
    graphs.tree,
    graphs.tree_pairs,
    (9,),
    {9: 1.2},
)

TASKS = {task.name: task for task in (TOY, CHAIN, GRAPH, GENERATIONS)}
