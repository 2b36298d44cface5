-- Which themes rise this month, against the twelve months before?
-- share_z: how far the posts stand from what the theme's share of the window's posts lets expect,
-- in standard deviations.
WITH last AS (
  SELECT max(period_start) AS month FROM read_parquet('tables/theme_stats/*.parquet')
  WHERE grain = 'month' AND source = '*'
)
SELECT theme_name, posts, round(baseline, 1) AS before, round(share_z, 1) AS z,
       round(100 * share, 1) AS share, round(100 * share_low, 1) AS low, round(100 * share_high, 1) AS high
FROM read_parquet('tables/theme_stats/*.parquet'), last
WHERE grain = 'month' AND source = '*' AND period_start = month AND share_z >= 1
ORDER BY share_z DESC, theme_name
LIMIT 20;
