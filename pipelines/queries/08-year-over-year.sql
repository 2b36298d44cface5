-- Which shares have changed beyond doubt since last year: intervals that do not overlap?
SELECT now.theme_name, year(now.period_start) AS year,
       round(100 * before.share, 1) AS share_before, round(100 * now.share, 1) AS share_now,
       now.share_low > before.share_high AS risen
FROM read_parquet('tables/theme_stats/*.parquet') AS now
JOIN read_parquet('tables/theme_stats/*.parquet') AS before
  ON before.theme_id = now.theme_id AND before.source = now.source AND before.grain = now.grain
 AND before.period_start = now.period_start - INTERVAL 1 YEAR
WHERE now.grain = 'year' AND now.source = '*'
  AND (now.share_low > before.share_high OR now.share_high < before.share_low)
ORDER BY year, abs(now.share - before.share) DESC, now.theme_name;
