"""What users can do with reports, such as assign and close: buttons, form, preview, conflicts."""
