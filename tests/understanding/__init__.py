"""Tests of the understanding. What needs the encoder's weights or a trained model is marked `full`."""
