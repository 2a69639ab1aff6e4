-- # numbers of one kind
-- e(1, 2). e(2, 1).
-- p(X) :- e(X, Y), X < Y, X >= 1, X =\= 3.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);

-- # integers with decimals
-- e(1, 1.0). e(9007199254740993, 9007199254740992.0).
-- p(X) :- e(X, Y), X =:= Y.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" DOUBLE);

-- # a column of both
-- e(1). e(1.5). e(2).
-- p(X, Y) :- e(X), e(Y), X < Y.

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));

-- # the same constant or not
-- e(a, b). e(b, b).
-- p(X) :- e(X, Y), X == Y.
-- q(X) :- e(X, Y), X \== Y.

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" TEXT);

-- # a variable takes a value
-- e(1).
-- p(X, Y, Z) :- e(X), Y = X, b = Z.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT);

-- # an expression on each side
-- e(3, 4).
-- p(X) :- e(X, Y), X * X + Y * Y > 24.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t3."X" AS "X",
  t3."Y" AS "Y",
  (
    t3."value_7" > CAST(24 AS BIGINT)
  ) IS NULL AS "no_value"
FROM (
  SELECT
    t2."X" AS "X",
    t2."Y" AS "Y",
    TRY(t2."value_3" + t2."value_6") AS "value_7"
  FROM (
    SELECT
      t1."a1" AS "X",
      t1."a2" AS "Y",
      TRY(t1."a1" * t1."a1") AS "value_3",
      TRY(t1."a2" * t1."a2") AS "value_6"
    FROM holds."e" AS t1
  ) AS t2
) AS t3
WHERE
  NOT (
    t3."value_7" > CAST(24 AS BIGINT)
  ) IS FALSE;
SELECT
  1
FROM fired."rule_2"
WHERE
  "no_value"
LIMIT 1;
