// The content security policy allows no style or code written in the page, so htmx may write none.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
