"""What a step computes: pure functions, one file stem a topic, typed values in and out."""
