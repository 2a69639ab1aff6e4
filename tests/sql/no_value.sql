-- # a quotient after all literals
-- e(6, 2). e(6, 3).
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

-- # a test before it guards it
-- e(6, 2). e(6, 0).
-- p(Z) :- e(X, Y), Y =\= 0, Z is X / Y.

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
FROM holds."e" AS t1
WHERE
  t1."a2" <> CAST(0 AS BIGINT);
SELECT
  1
FROM fired."rule_2"
WHERE
  "Z" IS NULL
LIMIT 1;

-- # a literal after it guards it
-- e(6, 2). e(6, 0). ok(2).
-- p(Z) :- e(X, Y), Z is X / Y, ok(Y).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."ok" ("a1" BIGINT);
SELECT
  1
FROM (
  SELECT
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
    END IS NULL AS "no_value"
  FROM holds."e" AS t1
) AS q
WHERE
  q."no_value"
LIMIT 1;
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
FROM holds."e" AS t1, holds."ok" AS t2
WHERE
  NOT CASE
    WHEN TRY(t1."a1" % t1."a2") = CAST(0 AS BIGINT)
    THEN CASE
      WHEN NOT TRY(t1."a1" // t1."a2") IS NULL
      THEN CAST(UNION_VALUE(i := TRY(t1."a1" // t1."a2")) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
    END
    WHEN t1."a2" <> CAST(0 AS BIGINT)
    AND t1."a1" BETWEEN CAST(-9007199254740992 AS BIGINT) AND CAST(9007199254740992 AS BIGINT)
    AND t1."a2" BETWEEN CAST(-9007199254740992 AS BIGINT) AND CAST(9007199254740992 AS BIGINT)
    THEN CAST(UNION_VALUE(d := CAST(t1."a1" AS DOUBLE) / CAST(t1."a2" AS DOUBLE)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
  END IS NULL
  AND t2."a1" = t1."a2";

-- # there is none
-- e(6, 2). e(6, 0).
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
-- no-value: a goal of `test.pl:2` has no value: division by zero (with X = 6, Y = 0)

-- # a number asked of an atom
-- e(6). e(a).
-- p(X) :- e(X), X > 5.

CREATE OR REPLACE TABLE holds."e" ("a1" UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE));
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "X",
  (
    CAST(UNION_EXTRACT(t1."a1", 'i') AS DOUBLE) > CAST('5.0' AS DOUBLE)
  ) IS NULL AS "no_value"
FROM holds."e" AS t1
WHERE
  NOT (
    CAST(UNION_EXTRACT(t1."a1", 'i') AS DOUBLE) > CAST('5.0' AS DOUBLE)
  ) IS FALSE;
SELECT
  1
FROM fired."rule_2"
WHERE
  "no_value"
LIMIT 1;
-- no-value: a goal of `test.pl:2` has no value: `a` is not a number (with X = a)

-- # within an aggregate
-- e(6, 2). e(6, 3).
-- p(N) :- aggregate_all(sum(Z), (e(X, Y), Z is X / Y), N).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t4."N" AS "N"
FROM (
  SELECT
    (
      SELECT
        CASE
          WHEN BOOL_OR(CAST(t3."no_value" AS BOOLEAN))
          THEN NULL
          ELSE CASE
            WHEN COUNT(*) = CAST(0 AS BIGINT)
            THEN CAST(UNION_VALUE(i := CAST(0 AS BIGINT)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
            WHEN NOT (
              BOOL_AND(NOT COALESCE(CAST(UNION_EXTRACT(t3."subject", 'i') AS DOUBLE), UNION_EXTRACT(t3."subject", 'd')) IS NULL)
            )
            THEN CAST(NULL AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
            WHEN BOOL_OR(NOT UNION_EXTRACT(t3."subject", 'd') IS NULL)
            AND NOT TRY_CAST(COALESCE(SUM(UNION_EXTRACT(t3."subject", 'i')), CAST(0 AS BIGINT)) AS BIGINT) IS NULL
            THEN CASE
              WHEN NOT CASE
                WHEN ISFINITE(
                  LIST_AGGREGATE(
                    LIST_PREPEND(
                      TRY_CAST(TRY_CAST(COALESCE(SUM(UNION_EXTRACT(t3."subject", 'i')), CAST(0 AS BIGINT)) AS BIGINT) AS DOUBLE),
                      LIST_SORT(LIST(UNION_EXTRACT(t3."subject", 'd')) FILTER(WHERE
                        NOT UNION_EXTRACT(t3."subject", 'd') IS NULL))
                    ),
                    'sum'
                  )
                )
                THEN LIST_AGGREGATE(
                  LIST_PREPEND(
                    TRY_CAST(TRY_CAST(COALESCE(SUM(UNION_EXTRACT(t3."subject", 'i')), CAST(0 AS BIGINT)) AS BIGINT) AS DOUBLE),
                    LIST_SORT(LIST(UNION_EXTRACT(t3."subject", 'd')) FILTER(WHERE
                      NOT UNION_EXTRACT(t3."subject", 'd') IS NULL))
                  ),
                  'sum'
                )
              END IS NULL
              THEN CAST(UNION_VALUE(
                d := CASE
                  WHEN ISFINITE(
                    LIST_AGGREGATE(
                      LIST_PREPEND(
                        TRY_CAST(TRY_CAST(COALESCE(SUM(UNION_EXTRACT(t3."subject", 'i')), CAST(0 AS BIGINT)) AS BIGINT) AS DOUBLE),
                        LIST_SORT(LIST(UNION_EXTRACT(t3."subject", 'd')) FILTER(WHERE
                          NOT UNION_EXTRACT(t3."subject", 'd') IS NULL))
                      ),
                      'sum'
                    )
                  )
                  THEN LIST_AGGREGATE(
                    LIST_PREPEND(
                      TRY_CAST(TRY_CAST(COALESCE(SUM(UNION_EXTRACT(t3."subject", 'i')), CAST(0 AS BIGINT)) AS BIGINT) AS DOUBLE),
                      LIST_SORT(LIST(UNION_EXTRACT(t3."subject", 'd')) FILTER(WHERE
                        NOT UNION_EXTRACT(t3."subject", 'd') IS NULL))
                    ),
                    'sum'
                  )
                END
              ) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
            END
            ELSE CASE
              WHEN NOT TRY_CAST(COALESCE(SUM(UNION_EXTRACT(t3."subject", 'i')), CAST(0 AS BIGINT)) AS BIGINT) IS NULL
              THEN CAST(UNION_VALUE(i := TRY_CAST(COALESCE(SUM(UNION_EXTRACT(t3."subject", 'i')), CAST(0 AS BIGINT)) AS BIGINT)) AS UNION(a TEXT, t TEXT, i BIGINT, d DOUBLE))
            END
          END
        END
      FROM (
        SELECT
          t2."Z" AS "subject",
          t2."Z" IS NULL AS "no_value"
        FROM (
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
          FROM holds."e" AS t1
        ) AS t2
      ) AS t3
    ) AS "N"
) AS t4;
SELECT
  1
FROM fired."rule_2"
WHERE
  "N" IS NULL
LIMIT 1;
