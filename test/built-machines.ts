// Lets the plans of every test take their automata from where the tool takes them; what is not built is compiled.
import { useBuiltMachines } from '../src/registers/plan-machines.js'

useBuiltMachines()
