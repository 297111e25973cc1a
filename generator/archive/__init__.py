# What the files of content/ mean, from bytes to linked statements, and whether they are right. Must never know a page,
# an engine that proposes, or the web.
