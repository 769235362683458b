"""How good the understanding is: `mend report` writes a page of figures, `mend check-nlu` holds them to floors."""
