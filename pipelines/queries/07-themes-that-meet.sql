-- Which themes meet more than chance would have them, a year?
SELECT year(period_start) AS year, theme_a, theme_b, posts, round(lift, 1) AS lift, round(npmi, 2) AS npmi
FROM read_parquet('tables/theme_pairs/*.parquet')
WHERE grain = 'year' AND posts >= 3
QUALIFY row_number() OVER (PARTITION BY period_start ORDER BY npmi DESC, theme_a, theme_b) <= 5
ORDER BY year, npmi DESC, theme_a, theme_b;
