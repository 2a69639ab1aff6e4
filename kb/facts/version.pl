% The version of this knowledge base, told in every answer.

knowledge_version("0.1.0").
