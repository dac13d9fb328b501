"""What a page and an answer cost the server, beside a bare page of the same size."""
