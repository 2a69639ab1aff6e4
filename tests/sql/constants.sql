-- # a column for each kind
-- e(a, '2026-03-02', "a", 1, 1.5).
-- p(A, B, C, D, E) :- e(A, B, C, D, E).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" DATE, "a3" TEXT, "a4" BIGINT, "a5" DOUBLE);

-- # kinds mixed in one column, and in constants of a rule
-- e(1). e(1.0). e('1'). e("1").
-- p(X, 1) :- e(X), X \== '1'.
-- p(1.0, X) :- e(1), e(1.0), e("1"), e(X).

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));

-- # columns of different kinds meet
-- e(1). e(a). f("a"). f(a).
-- p(X) :- e(X), f(X).
-- q(X) :- e(X), f(Y), X == Y.

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));
CREATE OR REPLACE TABLE holds."f" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));

-- # kinds that never meet
-- e(1). f(a).
-- p(X) :- e(X), f(X).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);

-- # texts that look like SQL, quotes and other letters
-- e('\'; DROP TABLE holds.e; --'). e("it's").
-- p("it's", 'Ünï') :- e('\'; DROP TABLE holds.e; --').

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));

-- # decimals are compared as they are
-- e(29.999999999). e(30.0).
-- p(X) :- e(X), X < 30.0.

CREATE OR REPLACE TABLE holds."e" ("a1" DOUBLE);

-- # an atom that is no date beside one that is
-- e('2026-03-02'). e('2026-02-30').
-- p(X) :- e(X), X \== '2026-02-30'.

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
