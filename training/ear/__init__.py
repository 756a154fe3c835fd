"""What the steps of training a digit ear share: languages, sound, the model, scores."""
