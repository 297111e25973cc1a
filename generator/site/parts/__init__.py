# What several pages are made of: links, quotations, statements, drawings.
