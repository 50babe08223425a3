"""How people reach the assistant: the command line `wsis`, and the screen. The only package that knows gradio."""
