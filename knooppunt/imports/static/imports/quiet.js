// No style or code may be written in a page, so htmx is told to write none.
Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false });
