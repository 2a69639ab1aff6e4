-- # integers
-- e(7, 2).
-- p(Z) :- e(X, Y), Z is X + Y * 2 - 1.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t3."X" AS "X",
  t3."Y" AS "Y",
  TRY(t3."value_5" - CAST(1 AS BIGINT)) AS "Z"
FROM (
  SELECT
    t2."X" AS "X",
    t2."Y" AS "Y",
    TRY(t2."value_1" + t2."value_4") AS "value_5"
  FROM (
    SELECT
      t1."a1" AS "X",
      t1."a2" AS "Y",
      t1."a1" AS "value_1",
      TRY(t1."a2" * CAST(2 AS BIGINT)) AS "value_4"
    FROM holds."e" AS t1
  ) AS t2
) AS t3;
SELECT
  1
FROM fired."rule_2"
WHERE
  "Z" IS NULL
LIMIT 1;

-- # decimals
-- e(7.5, 2.0).
-- p(Z) :- e(X, Y), Z is X * Y.

CREATE OR REPLACE TABLE holds."e" ("a1" DOUBLE, "a2" DOUBLE);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "Y",
  CASE
    WHEN ISFINITE((
      t1."a1" * t1."a2"
    ) + CAST('0.0' AS DOUBLE))
    THEN (
      t1."a1" * t1."a2"
    ) + CAST('0.0' AS DOUBLE)
  END AS "Z"
FROM holds."e" AS t1;
SELECT
  1
FROM fired."rule_2"
WHERE
  "Z" IS NULL
LIMIT 1;

-- # an integer with a decimal
-- e(7, 2.5).
-- p(Z) :- e(X, Y), Z is X - Y.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" DOUBLE);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "Y",
  CASE WHEN ISFINITE(CAST(t1."a1" AS DOUBLE) - t1."a2") THEN CAST(t1."a1" AS DOUBLE) - t1."a2" END AS "Z"
FROM holds."e" AS t1;
SELECT
  1
FROM fired."rule_2"
WHERE
  "Z" IS NULL
LIMIT 1;

-- # a quotient is an integer where it comes out even
-- e(7, 2). e(8, 2).
-- p(Z) :- e(X, Y), Z is X / Y.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "Y",
  CASE
    WHEN TRY(t1."a1" % t1."a2") = CAST(0 AS BIGINT)
    THEN CASE
      WHEN NOT TRY(t1."a1" // t1."a2") IS NULL
      THEN CAST(UNION_VALUE(i := TRY(t1."a1" // t1."a2")) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
    END
    WHEN t1."a2" <> CAST(0 AS BIGINT)
    AND t1."a1" BETWEEN CAST(-9007199254740992 AS BIGINT) AND CAST(9007199254740992 AS BIGINT)
    AND t1."a2" BETWEEN CAST(-9007199254740992 AS BIGINT) AND CAST(9007199254740992 AS BIGINT)
    THEN CAST(UNION_VALUE(d := CAST(t1."a1" AS DOUBLE) / CAST(t1."a2" AS DOUBLE)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
  END AS "Z"
FROM holds."e" AS t1;
SELECT
  1
FROM fired."rule_2"
WHERE
  "Z" IS NULL
LIMIT 1;

-- # whole quotients and remainders
-- e(7, -2).
-- p(Z, W) :- e(X, Y), Z is X // Y, W is X mod Y.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "Y",
  TRY(t1."a1" // t1."a2") AS "Z",
  TRY(
    CAST((
      (
        CAST(t1."a1" AS INT128) % CAST(t1."a2" AS INT128)
      ) + CAST(t1."a2" AS INT128)
    ) % CAST(t1."a2" AS INT128) AS BIGINT)
  ) AS "W"
FROM holds."e" AS t1;
SELECT
  1
FROM fired."rule_2"
WHERE
  "Z" IS NULL OR "W" IS NULL
LIMIT 1;

-- # the smaller, the larger, without its sign
-- e(7, 2).
-- p(Z, W) :- e(X, Y), Z is min(X, Y), W is max(abs(X), -Y).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t2."X" AS "X",
  t2."Y" AS "Y",
  t2."Z" AS "Z",
  CASE
    WHEN t2."value_4" > t2."value_6"
    THEN t2."value_4"
    WHEN t2."value_4" < t2."value_6"
    THEN t2."value_6"
    WHEN t2."value_4" = t2."value_6"
    THEN t2."value_6"
  END AS "W"
FROM (
  SELECT
    t1."a1" AS "X",
    t1."a2" AS "Y",
    CASE WHEN t1."a1" < t1."a2" THEN t1."a1" WHEN t1."a1" > t1."a2" THEN t1."a2" WHEN t1."a1" = t1."a2" THEN t1."a2" END AS "Z",
    TRY(ABS(t1."a1")) AS "value_4",
    TRY(-t1."a2") AS "value_6"
  FROM holds."e" AS t1
) AS t2;
SELECT
  1
FROM fired."rule_2"
WHERE
  "W" IS NULL
LIMIT 1;

-- # a result that is known already
-- e(7, 2, 9).
-- p(X) :- e(X, Y, Z), Z is X + Y.
-- q(X) :- e(X, Y, _), 9 is X + Y.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT, "a3" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t2."X" AS "X",
  t2."Y" AS "Y",
  t2."Z" AS "Z",
  (
    t2."value_3" = t2."Z"
  ) IS NULL AS "no_value"
FROM (
  SELECT
    t1."a1" AS "X",
    t1."a2" AS "Y",
    t1."a3" AS "Z",
    TRY(t1."a1" + t1."a2") AS "value_3"
  FROM holds."e" AS t1
) AS t2
WHERE
  NOT (
    t2."value_3" = t2."Z"
  ) IS FALSE;
SELECT
  1
FROM fired."rule_2"
WHERE
  "no_value"
LIMIT 1;
CREATE OR REPLACE TABLE fired."rule_3" AS
SELECT
  t2."X" AS "X",
  t2."Y" AS "Y",
  t2."_value_1" AS "_1",
  (
    t2."value_3" = CAST(9 AS BIGINT)
  ) IS NULL AS "no_value"
FROM (
  SELECT
    t1."a1" AS "X",
    t1."a2" AS "Y",
    t1."a3" AS "_value_1",
    TRY(t1."a1" + t1."a2") AS "value_3"
  FROM holds."e" AS t1
) AS t2
WHERE
  NOT (
    t2."value_3" = CAST(9 AS BIGINT)
  ) IS FALSE;
SELECT
  1
FROM fired."rule_3"
WHERE
  "no_value"
LIMIT 1;
