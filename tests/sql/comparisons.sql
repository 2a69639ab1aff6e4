-- # numbers of one kind
-- e(1, 2). e(2, 1).
-- p(X) :- e(X, Y), X < Y, X >= 1, X =\= 3.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT DISTINCT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  t1."a1" < t1."a2" AND t1."a1" >= CAST(1 AS BIGINT) AND t1."a1" <> CAST(3 AS BIGINT);

-- # integers with decimals
-- e(1, 1.0). e(9007199254740993, 9007199254740992.0).
-- p(X) :- e(X, Y), X =:= Y.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" DOUBLE);
CREATE OR REPLACE VIEW holds."p" AS
SELECT DISTINCT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  CASE
    WHEN CAST(t1."a1" AS DOUBLE) <> t1."a2"
    THEN CAST(t1."a1" AS DOUBLE) = t1."a2"
    ELSE CAST(t1."a1" AS INT128) = TRY_CAST(t1."a2" AS INT128)
  END;

-- # a column of both
-- e(1). e(1.5). e(2).
-- p(X, Y) :- e(X), e(Y), X < Y.

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1",
  t2."a1" AS "a2"
FROM holds."e" AS t1, holds."e" AS t2
WHERE
  CASE
    WHEN COALESCE(CAST(UNION_EXTRACT(t1."a1", 'i') AS DOUBLE), UNION_EXTRACT(t1."a1", 'd')) <> COALESCE(CAST(UNION_EXTRACT(t2."a1", 'i') AS DOUBLE), UNION_EXTRACT(t2."a1", 'd'))
    OR (
      UNION_EXTRACT(t1."a1", 'i') IS NULL AND UNION_EXTRACT(t2."a1", 'i') IS NULL
    )
    THEN COALESCE(CAST(UNION_EXTRACT(t1."a1", 'i') AS DOUBLE), UNION_EXTRACT(t1."a1", 'd')) < COALESCE(CAST(UNION_EXTRACT(t2."a1", 'i') AS DOUBLE), UNION_EXTRACT(t2."a1", 'd'))
    ELSE COALESCE(CAST(UNION_EXTRACT(t1."a1", 'i') AS INT128), TRY_CAST(UNION_EXTRACT(t1."a1", 'd') AS INT128)) < COALESCE(CAST(UNION_EXTRACT(t2."a1", 'i') AS INT128), TRY_CAST(UNION_EXTRACT(t2."a1", 'd') AS INT128))
  END;

-- # the same constant or not
-- e(a, b). e(b, b).
-- p(X) :- e(X, Y), X == Y.
-- q(X) :- e(X, Y), X \== Y.

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" TEXT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT DISTINCT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  t1."a1" = t1."a2";
CREATE OR REPLACE VIEW holds."q" AS
SELECT DISTINCT
  t1."a1" AS "a1"
FROM holds."e" AS t1
WHERE
  NOT (
    t1."a1" = t1."a2"
  );

-- # a variable takes a value
-- e(1).
-- p(X, Y, Z) :- e(X), Y = X, b = Z.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT);
CREATE OR REPLACE VIEW holds."p" AS
SELECT
  t1."a1" AS "a1",
  t1."a1" AS "a2",
  'b' AS "a3"
FROM holds."e" AS t1;

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
CREATE OR REPLACE VIEW holds."p" AS
SELECT DISTINCT
  f."X" AS "a1"
FROM fired."rule_2" AS f;
