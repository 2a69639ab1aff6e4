-- # two literals
-- e(a, b). f(b, c).
-- p(X, Z) :- e(X, Y), f(Y, Z).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" TEXT);

-- # a table with itself
-- e(a, b). e(b, c).
-- p(X, Z) :- e(X, Y), e(Y, Z).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" TEXT);

-- # nothing to join by
-- e(a). f(b).
-- p(X, Y) :- e(X), f(Y).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);

-- # rules that need each other in order
-- e(a).
-- p(X) :- q(X).
-- q(X) :- e(X).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."q" AS
SELECT
  t1."a1" AS "a1"
FROM holds."e" AS t1;
