-- # how many
-- e(a). e(b). f(a, 1). f(a, 2).
-- p(X, N) :- e(X), aggregate_all(count, f(X, _), N).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" BIGINT);

-- # a sum of integers
-- e(a). f(a, 1). f(a, 2).
-- p(X, N) :- e(X), aggregate_all(sum(Y), f(X, Y), N).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t3."X" AS "X",
  t3."N" AS "N"
FROM (
  SELECT
    t1."a1" AS "X",
    (
      SELECT
        TRY_CAST(COALESCE(SUM(t2."a2"), CAST(0 AS BIGINT)) AS BIGINT)
      FROM holds."f" AS t2
      WHERE
        t2."a1" = t1."a1"
    ) AS "N"
  FROM holds."e" AS t1
) AS t3;
SELECT
  1
FROM fired."rule_2"
WHERE
  "N" IS NULL
LIMIT 1;

-- # a sum of decimals, in one order
-- f(0.1). f(0.2). f(0.3).
-- p(N) :- aggregate_all(sum(Y), f(Y), N).

CREATE OR REPLACE TABLE holds."f" ("a1" DOUBLE);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t2."N" AS "N"
FROM (
  SELECT
    (
      SELECT
        CASE
          WHEN COUNT(*) = CAST(0 AS BIGINT)
          THEN CAST(UNION_VALUE(i := CAST(0 AS BIGINT)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
          WHEN NOT (
            BOOL_AND(NOT t1."a1" IS NULL)
          )
          THEN CAST(NULL AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
          WHEN BOOL_OR(NOT t1."a1" IS NULL)
          AND NOT TRY_CAST(COALESCE(SUM(CAST(NULL AS BIGINT)), CAST(0 AS BIGINT)) AS BIGINT) IS NULL
          THEN CASE
            WHEN NOT CASE
              WHEN ISFINITE(
                LIST_AGGREGATE(
                  LIST_PREPEND(
                    TRY_CAST(TRY_CAST(COALESCE(SUM(CAST(NULL AS BIGINT)), CAST(0 AS BIGINT)) AS BIGINT) AS DOUBLE),
                    LIST_SORT(LIST(t1."a1") FILTER(WHERE
                      NOT t1."a1" IS NULL))
                  ),
                  'sum'
                )
              )
              THEN LIST_AGGREGATE(
                LIST_PREPEND(
                  TRY_CAST(TRY_CAST(COALESCE(SUM(CAST(NULL AS BIGINT)), CAST(0 AS BIGINT)) AS BIGINT) AS DOUBLE),
                  LIST_SORT(LIST(t1."a1") FILTER(WHERE
                    NOT t1."a1" IS NULL))
                ),
                'sum'
              )
            END IS NULL
            THEN CAST(UNION_VALUE(
              d := CASE
                WHEN ISFINITE(
                  LIST_AGGREGATE(
                    LIST_PREPEND(
                      TRY_CAST(TRY_CAST(COALESCE(SUM(CAST(NULL AS BIGINT)), CAST(0 AS BIGINT)) AS BIGINT) AS DOUBLE),
                      LIST_SORT(LIST(t1."a1") FILTER(WHERE
                        NOT t1."a1" IS NULL))
                    ),
                    'sum'
                  )
                )
                THEN LIST_AGGREGATE(
                  LIST_PREPEND(
                    TRY_CAST(TRY_CAST(COALESCE(SUM(CAST(NULL AS BIGINT)), CAST(0 AS BIGINT)) AS BIGINT) AS DOUBLE),
                    LIST_SORT(LIST(t1."a1") FILTER(WHERE
                      NOT t1."a1" IS NULL))
                  ),
                  'sum'
                )
              END
            ) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
          END
          ELSE CASE
            WHEN NOT TRY_CAST(COALESCE(SUM(CAST(NULL AS BIGINT)), CAST(0 AS BIGINT)) AS BIGINT) IS NULL
            THEN CAST(UNION_VALUE(i := TRY_CAST(COALESCE(SUM(CAST(NULL AS BIGINT)), CAST(0 AS BIGINT)) AS BIGINT)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
          END
        END
      FROM holds."f" AS t1
    ) AS "N"
) AS t2;
SELECT
  1
FROM fired."rule_2"
WHERE
  "N" IS NULL
LIMIT 1;

-- # the largest, which may not be there
-- e(a). e(b). f(a, 1). f(a, 2).
-- p(X, N) :- e(X), aggregate_all(max(Y), f(X, Y), N).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" BIGINT);

-- # the first day
-- f(a, '2026-03-02'). f(b, '2026-03-01').
-- p(D) :- aggregate_all(min(X), f(_, X), D).

CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" DATE);

-- # several goals, and a result that is known
-- e(a, 1). f(a, 1). f(a, 2). g(2).
-- p(X) :- e(X, N), aggregate_all(count, (f(X, Y), g(Y), Y > 1), N).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."g" ("a1" BIGINT);

-- # an outer value is what is gathered
-- e(3). f(1). f(2).
-- p(X, N) :- e(X), aggregate_all(sum(X), (f(Y), Y < X), N).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT);
CREATE OR REPLACE TABLE holds."f" ("a1" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t4."X" AS "X",
  t4."N" AS "N"
FROM (
  SELECT
    t1."a1" AS "X",
    (
      SELECT
        TRY_CAST(COALESCE(SUM(t3."subject"), CAST(0 AS BIGINT)) AS BIGINT)
      FROM (
        SELECT
          t1."a1" AS "subject"
        FROM holds."f" AS t2
        WHERE
          t2."a1" < t1."a1"
      ) AS t3
    ) AS "N"
  FROM holds."e" AS t1
) AS t4;
SELECT
  1
FROM fired."rule_2"
WHERE
  "N" IS NULL
LIMIT 1;
