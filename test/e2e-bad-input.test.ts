import { exportJWK, generateKeyPair, SignJWT } from './support/jose';
import {
  AddPlacementOptionDocument,
  CasesDocument,
  ReferCaseDocument,
  SubmitReferralDocument,
  UpdateReferralDocument,
  ViewerDocument,
} from './generated/operations';
