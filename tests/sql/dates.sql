-- # days between
-- e('2024-02-28', '2024-03-01').
-- p(N) :- e(A, B), days_between(A, B, N).

CREATE OR REPLACE TABLE holds."e" ("a1" DATE, "a2" DATE);

-- # a later day
-- e('2024-02-28', 1).
-- p(B) :- e(A, N), date_plus(A, N, B).

CREATE OR REPLACE TABLE holds."e" ("a1" DATE, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "A",
  t1."a2" AS "N",
  CASE
    WHEN TRY((
      t1."a1" - CAST('0001-01-01' AS DATE)
    ) + t1."a2") BETWEEN CAST(0 AS BIGINT) AND CAST(3652058 AS BIGINT)
    THEN t1."a1" + TRY_CAST(t1."a2" AS INT)
  END AS "B"
FROM holds."e" AS t1;
SELECT
  1
FROM fired."rule_2"
WHERE
  "B" IS NULL
LIMIT 1;

-- # earlier, and not later
-- e('2024-02-28', '2024-03-01').
-- p(A) :- e(A, B), before(A, B), on_or_before(A, B).

CREATE OR REPLACE TABLE holds."e" ("a1" DATE, "a2" DATE);

-- # of atoms that may be no days
-- e('2024-02-28'). e('2024-02-29').
-- f('2024-02-30', no). f('2024-02-29', yes).
-- p(N) :- e(A), f(B, yes), days_between(A, B, N).

CREATE OR REPLACE TABLE holds."e" ("a1" DATE);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" TEXT);
CREATE OR REPLACE TABLE fired."rule_3" AS
SELECT
  t1."a1" AS "A",
  t2."a1" AS "B",
  CASE
    WHEN REGEXP_FULL_MATCH(t2."a1", '\d{4}-\d{2}-\d{2}') AND t2."a1" >= '0001'
    THEN TRY_CAST(t2."a1" AS DATE)
  END - t1."a1" AS "N"
FROM holds."e" AS t1, holds."f" AS t2
WHERE
  t2."a2" = 'yes';
SELECT
  1
FROM fired."rule_3"
WHERE
  "N" IS NULL
LIMIT 1;
