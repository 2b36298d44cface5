-- How do sources differ? A theme's share of each source's posts, last year of the record.
WITH last AS (
  SELECT max(period_start) AS year FROM read_parquet('tables/theme_stats/*.parquet')
  WHERE grain = 'year' AND source = '*'
)
PIVOT (
  SELECT theme_name, source, round(100 * share, 1) AS share
  FROM read_parquet('tables/theme_stats/*.parquet'), last
  WHERE grain = 'year' AND period_start = year AND source <> '*'
) ON source USING first(share) GROUP BY theme_name
ORDER BY theme_name;
