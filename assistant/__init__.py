"""The assistant: understands a question, answers it exactly or from the text, and proves each answer."""
