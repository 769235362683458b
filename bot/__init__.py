"""Mend: a chatbot that helps two people who are hurt find words again."""
