-- Which themes have faded: this year's posts a month against those of the year before?
WITH last AS (
  SELECT max(period_start) AS month FROM read_parquet('tables/theme_stats/*.parquet')
  WHERE grain = 'month' AND source = '*'
), years AS (
  SELECT theme_name,
         coalesce(sum(posts) FILTER (period_start > month - INTERVAL 12 MONTH), 0) AS year_now,
         coalesce(sum(posts) FILTER (period_start <= month - INTERVAL 12 MONTH), 0) AS year_before
  FROM read_parquet('tables/theme_stats/*.parquet'), last
  WHERE grain = 'month' AND source = '*' AND period_start > month - INTERVAL 24 MONTH
  GROUP BY ALL
)
SELECT theme_name, year_before, year_now, round(100.0 * year_now / year_before - 100) AS change_percent
FROM years
WHERE year_before > year_now
ORDER BY year_before - year_now DESC, theme_name
LIMIT 20;
