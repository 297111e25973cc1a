# From a page, a file or a table to content files, and their review. Must never make a page of the site.
