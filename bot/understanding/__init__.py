"""What people mean: text in, `Reading` out. Rasa, spaCy and the sentence encoder live here and nowhere else.

Importing this package costs nothing: Rasa, TensorFlow and spaCy are imported when a reader is built.
"""
