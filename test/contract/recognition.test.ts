import { recognitionContract } from './recognitionContract';
import { makeMemoryRecognition, makeTenantRecognition } from './recognitionSite';

recognitionContract('in memory', () => makeMemoryRecognition());
recognitionContract('on the tenant', () => makeTenantRecognition());
