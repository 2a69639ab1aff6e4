"""The goals of a clause as conditions of clingo."""

from __future__ import annotations

from engine.evaluators.duckdb.sorts import DATE, DECIMAL, INTEGER, bind, subject_sorts
from engine.exporting.clauses import SORTED
from engine.exporting.clingo_numbers import Conditions, Numbers
from engine.exporting.ranks import LARGEST, LAST_DAY, day_of, small
from engine.planning import join_variables
from engine.terms import (
    Aggregate,
    Assignment,
    Comparison,
    Constant,
    DateGoal,
    Goal,
    Literal,
    Negation,
    Operation,
    Term,
    variables_of,
)


class Body(Numbers):
    """The conditions of one clause, as they are made goal by goal."""

    def add(self, goal: Goal) -> None:
        """Add a goal; those before it have given values to what it needs."""
        self.goals += self.conditions(goal, self.goals)
        bind(goal, self.known, self.sorts)

    def conditions(self, goal: Goal, before: Conditions) -> Conditions:
        """What a goal asks, where the conditions `before` hold."""
        if isinstance(goal, Literal):
            text = self.terms.literal(goal, self.names)
            for variable in variables_of(goal):
                if variable.name in self.names:
                    self.sources.setdefault(self.names[variable.name], text)
            return [text]
        if isinstance(goal, Negation):
            return [f"not {self.terms.literal(goal.literal, self.names)}"]
        if isinstance(goal, Comparison):
            return self.comparison(goal, before)
        if isinstance(goal, Assignment):
            made: Conditions = []
            if isinstance(goal.expression, Operation):
                value = self.number(goal, goal.expression, [*before], made)
            else:
                value = self.any_number(goal, goal.expression, before, made)
            return [*made, f"{self.term(goal.result)} = {value}"]
        if isinstance(goal, DateGoal):
            return self._dates(goal, before)
        return self._aggregate(goal, before)

    def _dates(self, goal: DateGoal, before: Conditions) -> Conditions:
        made: Conditions = []
        first = self._day(goal, goal.args[0], before, made)
        if goal.name == "date_plus":
            days = self._days(goal, goal.args[1], before, made)
            place = f"{first}+{days}"
            given = [*before, *made]
            self.fault(goal, given, [f"{place} < 1"])
            self.fault(goal, given, [f"{place} > {LAST_DAY}"])
            # pairs, since clingo tries every number between two bounds of one
            within = [f"({place}, 0) >= (1, 0)", f"({place}, 0) <= ({LAST_DAY}, 0)"]
            return [*made, *within, f"{self.term(goal.args[2])} = day({place})"]
        second = self._day(goal, goal.args[1], before, made)
        if goal.name == "days_between":
            return [*made, f"{self.term(goal.args[2])} = {second}-{first}"]
        return [*made, f"{first} {'<' if goal.name == 'before' else '<='} {second}"]

    def _day(self, goal: Goal, term: Term, before: Conditions, made: Conditions) -> str:
        """The number of a date's day."""
        mask = self.mask(term)
        if isinstance(term, Constant):
            day = day_of(term.value)
            if day is None:
                self.fault(goal, before, [])
            return str(day or 0)
        name, number = self.names[term.name], self.fresh()
        if mask & ~DATE:
            self.use(name, before)
            self.fault(goal, before, [f"not _day({name}, _)"])
        made.append(f"{name} = day({number})")
        return number

    def _days(self, goal: Goal, term: Term, before: Conditions, made: Conditions) -> str:
        if isinstance(term, Constant):
            if not small(term.value):
                self.fault(goal, before, [])
                return "0"
            return self.terms.value(term.value)
        name = self.names[term.name]
        if not self.plain(term):
            self.look_small(goal, name, self.mask(term), before)
            made.append(f"|{name}| >= 0")
        return name

    def _aggregate(self, goal: Aggregate, before: Conditions) -> Conditions:
        outer, outside = dict(self.known), dict(self.names)
        if goal.subject is not None:
            sorts = subject_sorts(goal, self.known, self.sorts)
            able = (0, INTEGER) if goal.function == "sum" else (0, INTEGER, DATE, DECIMAL)
            if sorts not in able:
                self.refuse(goal, SORTED[goal.function], "clingo orders and adds integers only")
                return []
        inner: Conditions = []
        self.inside = True
        for part in goal.goals:
            # each way in which the goals hold counts, also by a variable without a name; what is within has names of
            # its own, since a fault of a later goal has it beside all others
            for variable in variables_of(part):
                own = variable.name not in outer and self.names.get(variable.name) == outside.get(variable.name)
                if own and not (variable.anonymous and isinstance(part, Negation)):
                    self.names[variable.name] = self.fresh()
            inner += self.conditions(part, [*before, *inner])
            bind(part, self.known, self.sorts)
        wanted = [self.names[n] for n in join_variables(goal.goals) if n not in outer]
        self.inside = False
        self.known = outer
        names, self.names = self.names, outside
        joined = ", ".join(inner)
        if any("#" in condition and '"' not in condition for condition in inner):
            self.refuse(goal, "`min` and `max` within an aggregate", "aggregates of clingo have no others within")
            return []
        result = self.term(goal.result)
        if goal.subject is None:
            return [f"{result} = #count {{ {', '.join(wanted) or '1'} : {joined} }}"]
        subject = names[goal.subject.name]
        if goal.function == "sum":
            many, most = self.fresh(), self.fresh()
            elements = ", ".join(["1", *wanted])
            sizes = [f"{many} = #count {{ {elements} : {joined} }}", f"{most} = #max {{ |{subject}| : {joined} }}"]
            self.beyond(goal, [*before, *sizes], [f"{most} != 0", f"{many} > {LARGEST}/{most}"])
            if self.far:
                self.beyond(goal, [*before, *inner], [f"{subject} = int(_, _)"])
            return [f"{result} = #sum {{ {', '.join([subject, *wanted])} : {joined} }}"]
        end = "#sup" if goal.function == "min" else "#inf"
        if self.far and sorts & INTEGER:
            self.used.setdefault(subject, [*before, *inner])
            pair, floor, rank = self.fresh(), self.fresh(), self.fresh()
            best = f"{pair} = #{goal.function} {{ ({floor}, {rank}) : {joined}, _key({subject}, {floor}, {rank}) }}"
            first, second = self.fresh(), self.fresh()
            # a decimal may be as large as the integer that is meant; it comes after all integers
            integer = f"{result} < real(#inf, #inf)"
            return [best, f"{pair} = ({first}, {second})", f"_key({result}, {first}, {second})", integer]
        return [f"{result} = #{goal.function} {{ {subject} : {joined} }}", f"{result} != {end}"]
