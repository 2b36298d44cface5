-- When did each theme burst? Kleinberg's bursts of weeks, joined where they touch.
WITH weeks AS (
  SELECT theme_id, theme_name, period_start, posts,
         period_start - (7 * row_number() OVER (PARTITION BY theme_id ORDER BY period_start))::INTEGER AS island
  FROM read_parquet('tables/theme_stats/*.parquet')
  WHERE grain = 'week' AND source = '*' AND burst_level > 0
)
SELECT theme_name, min(period_start) AS first_week, max(period_start) AS last_week,
       count(*) AS weeks, sum(posts) AS posts
FROM weeks
GROUP BY theme_id, theme_name, island
ORDER BY posts DESC, theme_name, first_week
LIMIT 40;
