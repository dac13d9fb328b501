"""The same walk in every engine of a school: Chromium, Firefox, WebKit."""
