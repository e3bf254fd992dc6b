base:
  '*':
    - pulp
