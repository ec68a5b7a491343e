"""What a group did in a span of days: the text for the command centre, its Excel, and the records one by one."""
